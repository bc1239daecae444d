import { hiddenDangers } from '../hidden-dangers.js';

export const emergencyManagementDangers = hiddenDangers('emergency-management');
