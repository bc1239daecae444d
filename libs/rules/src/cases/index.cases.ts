import { isWorkdayCases, shiftCases } from './calendar.cases.js';
import { employeeTransitionCases } from './employee-transition.cases.js';
import { entitlementCases } from './entitlement.cases.js';
import { identityCases } from './identity.cases.js';
import { refundCases } from './refund.cases.js';
import type { WorkedCase } from './worked-case.cases.js';

/** Worked cases by rule; a rule without any fails the build. */
export const workedCases: Record<string, WorkedCase[]> = {
  'CAL.is_workday': isWorkdayCases,
  'CAL.shift': shiftCases,
  'B.identity': identityCases,
  'B.entitlement': entitlementCases,
  'B.refund': refundCases,
  'B.employee_transition': employeeTransitionCases,
};
