import { enforcementDecisions } from '../enforcement-decisions.js';

export const housingConstructionDecisions = enforcementDecisions('housing-construction');
