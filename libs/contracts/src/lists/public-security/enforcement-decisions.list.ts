import { enforcementDecisions } from '../enforcement-decisions.js';

export const publicSecurityDecisions = enforcementDecisions('public-security');
