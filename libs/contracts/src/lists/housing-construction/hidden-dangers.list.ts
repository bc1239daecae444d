import { hiddenDangers } from '../hidden-dangers.js';

export const housingConstructionDangers = hiddenDangers('housing-construction');
