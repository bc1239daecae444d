import type { Fen, PlainDate } from '@lianban/kernel';
import { ended as endedStep, lastStep, openStepOf, type DeclaredRecord, type DeclaredStep } from '@lianban/steps';
import type { CaseDocumentKind } from './steps/case-documents.js';
import type { LoanStepCode, LoanStepOutcome, OutcomeOfStep, StepDataOf } from './steps/loan-steps.js';
import type { ApplicantType } from './rules/eligibility.facts.js';

export const loanStates = ['open', 'refused', 'withdrawn', 'settled'] as const;
export type LoanState = (typeof loanStates)[number];

/** What was asked for, as filed (arts. 4–7, 10–12). */
export interface LoanApplication {
  applicantType: ApplicantType;
  inCity: boolean;
  sound: boolean;
  policyOk: boolean;
  temporaryDifficulty: boolean;
  purpose: string;
  filedOn: PlainDate;
  /** Of the loan that falls due. */
  loanDueOn: PlainDate;
  maturingFen: Fen;
  amountFen: Fen;
  expectedDays: number;
  /** One of the programmes of art. 7, or none. */
  programme: string | null;
  /** A pledge or mortgage has to be released and registered anew (art. 13). */
  secured: boolean;
  /** Why the leading group is asked, by the rule; empty: the office decides. */
  specialReasons: readonly string[];
}

export interface LoanStep extends DeclaredStep<LoanStepCode> {
  outcome: LoanStepOutcome | null;
}

/** A loan as `decide` sees it: the whole record, locked. */
export interface Loan extends DeclaredRecord<LoanStepCode, LoanState> {
  application: LoanApplication;
  papers: readonly CaseDocumentKind[];
  steps: readonly LoanStep[];
}

/** The last round of a step. */
export function stepOfLoan(loan: Pick<Loan, 'steps'>, code: LoanStepCode): LoanStep | undefined {
  return lastStep(loan, code) as LoanStep | undefined;
}

export function openStepOfLoan(loan: Pick<Loan, 'steps'>, code: LoanStepCode): LoanStep | undefined {
  return openStepOf(loan, code) as LoanStep | undefined;
}

/** Whether the last round of a step ended so; without outcomes: whether it was done, not merely ended with the case or for want of a question. */
export function ended(loan: Pick<Loan, 'steps'>, code: LoanStepCode, ...outcomes: LoanStepOutcome[]): boolean {
  return endedStep(loan, code, ...outcomes);
}

/** What was said when a step ended so; undefined while it has not. */
export function dataOf<Code extends LoanStepCode, Outcome extends OutcomeOfStep<Code>>(
  loan: Pick<Loan, 'steps'>, code: Code, outcome: Outcome,
): StepDataOf<Code, Outcome> | undefined {
  const step = loan.steps.findLast((each) => each.code === code && each.outcome === outcome);
  return step?.data as StepDataOf<Code, Outcome> | undefined;
}
