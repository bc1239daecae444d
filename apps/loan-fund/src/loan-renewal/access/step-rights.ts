import type { Standing } from '@lianban/casework';
import { stepSpec, type LoanStepCode } from '@lianban/procedure-loan-renewal';
import { may, type LoanPermission } from './permissions.js';

/** Offices that act in a case. */
export interface CaseOffices {
  borrowerOffice: string;
  /** The transfer-service office. */
  fundOffice: string;
  /** The leading group. */
  groupOffice: string;
}

/** Whether a post ends a step: its role is one of the step's, and its office owes it or records it for its owner. */
export function mayComplete(actor: Standing, code: LoanStepCode, stepOffice: string, { fundOffice }: Pick<CaseOffices, 'fundOffice'>): boolean {
  const { by, recordedBy } = stepSpec(code);
  return by.some((role) => role === actor.role) && may('step.complete', actor, { office: recordedBy ? fundOffice : stepOffice, county: null });
}

/** Whether an office owes a step that another one writes down: it must act, though it has nothing to press. */
export function owesRecorded({ office }: { office: string }, code: LoanStepCode, stepOffice: string): boolean {
  return stepSpec(code).recordedBy !== undefined && office === stepOffice;
}

/** Whether a post ends a step of the borrower for it, at the counter of the office. */
export function mayCompleteAtCounter(actor: Standing, code: LoanStepCode, { fundOffice }: Pick<CaseOffices, 'fundOffice'>): boolean {
  const ofBorrower = stepSpec(code).by.some((role) => role === 'borrower');
  return ofBorrower && isAtCounter(actor) && may('step.complete', actor, { office: fundOffice, county: null });
}

/** The one post that acts for borrowers, in all that they may do. */
export const isAtCounter = ({ role }: Pick<Standing, 'role'>): boolean => role === 'fund-manager';

const ofBorrower = ({ borrowerOffice, fundOffice }: CaseOffices, actor: Standing): string => (isAtCounter(actor) ? fundOffice : borrowerOffice);

/** The office at whose place a request is made. */
const placeOf: Partial<Record<LoanPermission, (offices: CaseOffices, actor: Standing) => string>> = {
  'delay.ask': ofBorrower,
  'loan.withdraw': ofBorrower,
  'resolution.sign': ({ groupOffice }) => groupOffice,
};

/** Whether a post may make a request in a case that it sees. */
export function mayRequest(action: LoanPermission, actor: Standing, offices: CaseOffices): boolean {
  const place = placeOf[action] ?? (({ fundOffice }: CaseOffices) => fundOffice);
  return may(action, actor, { office: place(offices, actor), county: null });
}

/** Papers are handed in and read by whoever takes part: row security has shown the case to this office. */
export function mayHandle(action: 'document.upload' | 'document.read', actor: Standing & { office: string }): boolean {
  return may(action, actor, { office: actor.office, county: null });
}
