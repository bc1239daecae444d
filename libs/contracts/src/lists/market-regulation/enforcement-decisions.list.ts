import { enforcementDecisions } from '../enforcement-decisions.js';

export const marketRegulationDecisions = enforcementDecisions('market-regulation');
