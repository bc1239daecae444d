import { isWorkdayCases, shiftCases } from './calendar.cases.js';
import { employeeTransitionCases } from './employee-transition.cases.js';
import { entitlementCases } from './entitlement.cases.js';
import { identityCases } from './identity.cases.js';
import { documentsCases, eligibilityCases, fundCapacityCases, fundSetupCases, priorityCases } from './loan-access.cases.js';
import { bankDefaultCases, blacklistCases, overduePenaltyCases } from './loan-breaches.cases.js';
import { feeTierCases, interestCases, prepaymentCases, settlementCases } from './loan-charges.cases.js';
import { applicationTimelyCases, latestApplicationDateCases, repayDeadlineCases } from './loan-dates.cases.js';
import { refundCases } from './refund.cases.js';
import { disclosureDeadlineCases, evaluationDeadlineCases, supervisingLevelCases, trainingDueCases } from './work-safety.cases.js';
import type { WorkedCase } from './worked-case.cases.js';

/** Worked cases by rule; a rule without any fails the build. */
export const workedCases: Record<string, WorkedCase[]> = {
  'CAL.is_workday': isWorkdayCases,
  'CAL.shift': shiftCases,
  'A.latest_application_date': latestApplicationDateCases,
  'A.application_timely': applicationTimelyCases,
  'A.eligibility': eligibilityCases,
  'A.documents': documentsCases,
  'A.priority': priorityCases,
  'A.fee_tier': feeTierCases,
  'A.interest': interestCases,
  'A.prepayment': prepaymentCases,
  'A.settlement': settlementCases,
  'A.repay_deadline': repayDeadlineCases,
  'A.overdue_penalty': overduePenaltyCases,
  'A.bank_default': bankDefaultCases,
  'A.blacklist': blacklistCases,
  'A.fund_setup': fundSetupCases,
  'A.fund_capacity': fundCapacityCases,
  'B.identity': identityCases,
  'B.entitlement': entitlementCases,
  'B.refund': refundCases,
  'B.employee_transition': employeeTransitionCases,
  'E.supervising_level': supervisingLevelCases,
  'E.evaluation_deadline': evaluationDeadlineCases,
  'E.disclosure_deadline': disclosureDeadlineCases,
  'E.training_due': trainingDueCases,
};
