import { enforcementDecisions } from '../enforcement-decisions.js';

export const emergencyManagementDecisions = enforcementDecisions('emergency-management');
