import { addDays, plainDate } from '@lianban/kernel';
import { dataOf, type Loan } from '../loan-renewal.state.js';
import { documents } from '../rules/documents.rule.js';
import { eligibility } from '../rules/eligibility.rule.js';
import type { EligibilityReason } from '../rules/eligibility.facts.js';
import { caseDocuments, type CaseDocumentKind } from '../steps/case-documents.js';
import type { StepDataOf } from '../steps/loan-steps.js';
import { follows, refuse, refusedCase, type Considered, type LoanContext } from './loan-context.js';

/**
 * Annex 1: the bank says by which day it pays. A day that has passed promises nothing, one after the end that was asked
 * for (art. 10(2)) leaves the fund's money without what it is returned from. The end is counted from the day on which
 * the old loan falls due, the usual day of disbursement, which is not known yet.
 */
export function letterIssued({ application }: Loan, data: StepDataOf<'commitment-letter', 'issued'>, { today }: LoanContext): Considered {
  const payOn = plainDate(data.payOn);
  const endOn = addDays(application.loanDueOn, application.expectedDays);
  if (payOn < today) return refuse('DATE_WRONG', { field: 'payOn' });
  return payOn > endOn ? refuse('PAY_ON_AFTER_END', { field: 'payOn', endOn }) : follows(data);
}

/** Art. 14(1)3, with arts. 4–6, 10 and 11: complete, and lawful by the rule; what is special goes to the leading group. */
export function reviewPassed(loan: Loan, data: StepDataOf<'initial-review', 'passed'>, context: LoanContext): Considered {
  const { missing } = documents({ provided: [...loan.papers] }, context.today).value;
  if (missing.length > 0) return refuse('PAPERS_MISSING', { papers: missing, labels: missing.map((kind) => caseDocuments[kind as CaseDocumentKind] ?? kind) });
  const ruled = eligibilityOf(loan, context);
  if (ruled.outcome === 'reject') return refuse('NOT_ELIGIBLE', { reasons: ruled.reasons });
  return follows({ ...data, specialReasons: ruled.outcome === 'leading_group' ? ruled.reasons : [], warnings: ruled.warnings });
}

/** Judged on what is known by now; the fund's balance is judged at approval. */
export function eligibilityOf(loan: Loan, { today, blacklisted, bankSanctioned, ...rules }: LoanContext) {
  const { applicantType, inCity, sound, policyOk, temporaryDifficulty, purpose, amountFen, maturingFen, expectedDays, specialReasons } = loan.application;
  const committedFen = dataOf(loan, 'commitment-letter', 'issued')?.committedFen ?? null;
  const late: EligibilityReason = 'A12_2_LATE';
  return eligibility({
    applicantType, inCity, sound, policyOk, temporaryDifficulty, purpose, amountFen, maturingFen, expectedDays, blacklisted, bankSanctioned,
    bankCommits: committedFen !== null, committedFen, timely: !specialReasons.includes(late),
  }, today, rules).value;
}

/** Arts. 18, 19: who was listed or sanctioned since the review is lent nothing more; why not. */
export function barredBy({ blacklisted, bankSanctioned }: LoanContext): EligibilityReason[] {
  return [...(blacklisted ? ['A19_BLACKLISTED' as const] : []), ...(bankSanctioned ? ['A18_BANK_SANCTIONED' as const] : [])];
}

/** Art. 14(2): the head of the office approves. */
export function officeApproves(loan: Loan, data: Readonly<Record<string, unknown>>, context: LoanContext): Considered {
  const reasons = barredBy(context);
  return reasons.length > 0 ? refuse('NOT_ELIGIBLE', { reasons }) : approve(loan, data, context);
}

/** Art. 3: an approval reserves the money, so that two cannot spend the same yuan. */
export function approve(loan: Loan, data: Readonly<Record<string, unknown>>, { availableFen }: LoanContext): Considered {
  const { amountFen } = loan.application;
  if (amountFen > availableFen) return refuse('FUND_SHORT', { availableFen, amountFen });
  return follows(data, { type: 'fund-reserved' });
}

export function refusedBy(article: string) {
  return (data: { reason: string }): Considered => follows(data, refusedCase(article, data.reason));
}
