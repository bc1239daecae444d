import { hiddenDangers } from '../hidden-dangers.js';

export const marketRegulationDangers = hiddenDangers('market-regulation');
