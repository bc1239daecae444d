import type { DepartmentCode, Role } from '@lianban/contracts';
import type { z } from 'zod';
import type { CaseDocumentKind } from './case-documents.js';

/** Which office owes a step: one of the case's two parties, or a department of the city. */
export type StepOwner = Extract<DepartmentCode, 'borrower' | 'lending-bank' | 'transfer-service-office' | 'loan-fund-leading-group' | 'account-bank' | 'collateral-registry' | 'finance-office'>;

/** The local setting that measures a step where the law gives no number, or `fact`: a day that the record fixes. */
export type StepTermKind = 'review' | 'approval' | 'signing' | 'answer' | 'fact';

export interface OutcomeSpec {
  label: string;
  /** What has to be said with this outcome. */
  form: z.ZodObject;
  /** Papers that must lie in the case before it can end so. */
  papers?: readonly CaseDocumentKind[];
}

export interface StepSpec {
  title: string;
  owner: StepOwner;
  /** Roles that end it; the post's office must be the owner's, or the office that records for the owner. */
  by: readonly Role[];
  /** Where somebody else records what the owner did: money received is seen by the accountant. */
  recordedBy?: StepOwner;
  article: string;
  term: StepTermKind;
  /** The first is the usual one. */
  outcomes: Readonly<Record<string, OutcomeSpec>>;
}

export function step<const T extends StepSpec>(spec: T): T {
  return spec;
}
