import { enforcementDecisions } from '../enforcement-decisions.js';

export const transportDecisions = enforcementDecisions('transport');
