import { enforcementDecisions } from '../enforcement-decisions.js';

export const fireRescueDecisions = enforcementDecisions('fire-rescue');
