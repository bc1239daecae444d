import { stepRights } from '@lianban/casework';
import { may } from './permissions.js';

export const { mayComplete, mayRequest } = stepRights(may);

/** Roles that handle cases see personal data in clear; row security has shown them only their own. */
const handling = new Set(['enforcement-officer', 'enforcement-head', 'accident-handler', 'accident-approver']);

export const seesClear = ({ role, office }: { role: string; office: string }, caseOffice: string): boolean => handling.has(role) && office === caseOffice;

/** Executing units and courts act from outside: how the city's processes run is nothing to them. */
const outside = new Set(['executing-clerk', 'court-clerk']);
export const seesProcess = ({ role }: { role: string }): boolean => !outside.has(role);
