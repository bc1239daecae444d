import type { DepartmentCode } from '@lianban/contracts';
import type { OutcomeSpec as DeclaredOutcome, StepSpec as DeclaredStepSpec } from '@lianban/steps';
import type { CaseDocumentKind } from './case-documents.js';

export type { StepTermKind } from '@lianban/steps';

/** Which office owes a step: one of the case's two parties, or a department of the city. */
export type StepOwner = Extract<DepartmentCode, 'borrower' | 'lending-bank' | 'transfer-service-office' | 'loan-fund-leading-group' | 'account-bank' | 'collateral-registry' | 'finance-office'>;

export type OutcomeSpec = DeclaredOutcome<CaseDocumentKind>;
export type StepSpec = DeclaredStepSpec<StepOwner, CaseDocumentKind>;

export function step<const T extends StepSpec>(spec: T): T {
  return spec;
}
