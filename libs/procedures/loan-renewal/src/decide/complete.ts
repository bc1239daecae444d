import type { LoanCommand, LoanEffect } from '../loan-renewal.commands.js';
import { resolutionSteps } from '../loan-renewal.commands.js';
import { entries } from '../loan-renewal.ledger.js';
import { openStepOfLoan, type Loan } from '../loan-renewal.state.js';
import { caseDocuments } from '../steps/case-documents.js';
import { stepSpec, type LoanStepCode } from '../steps/loan-steps.js';
import { delayDecided } from './delay.js';
import { bankLiable, judged } from './exceptions.js';
import { follows, refuse, type Considered, type LoanContext } from './loan-context.js';
import { disbursed, oldLoanRepaid, prepaid, receivedDue, renewalNotPaid, renewalPaid, returned, settled } from './money.js';
import { letterIssued, officeApproves, refusedBy, reviewPassed } from './review.js';
import { isHeld, lapseEffects, supplied } from './supplement.js';

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- each handler takes the data of its own form, checked just before */
type Handler = (loan: Loan, data: any, context: LoanContext) => Considered;
const plain = (handler: (data: { reason: string }) => Considered): Handler => (_, data: { reason: string }) => handler(data);

/** What an outcome means beyond its own record; an outcome that is not here only closes its step. */
const consequences: Partial<Record<LoanStepCode, Partial<Record<string, Handler>>>> = {
  'bank-review': { declined: plain(refusedBy('12(3)')) },
  'commitment-letter': { issued: letterIssued, withheld: plain(refusedBy('11(3)')) },
  recommendation: { 'not-recommended': plain(refusedBy('12(3)')) },
  'initial-review': { passed: reviewPassed, refused: plain(refusedBy('14(1)3')) },
  supplement: { supplied },
  approval: { approved: officeApproves, refused: plain(refusedBy('14(2)')) },
  prepayment: { received: prepaid },
  disbursement: { paid: disbursed },
  'old-loan-repayment': { proved: oldLoanRepaid },
  'renewal-loan': { paid: renewalPaid, 'not-paid': renewalNotPaid },
  'fund-return': { returned },
  settlement: { settled },
  'top-up': { received: receivedDue('top-up', entries.toppedUp) },
  'penalty-payment': { received: receivedDue('penalty-payment', entries.penalty) },
  'bank-liability': { received: receivedDue('bank-liability', entries.bankLiability) },
  'delay-decision': { approved: delayDecided(true, 'delay-decision'), refused: delayDecided(false, 'delay-decision') },
  'overdue-judgement': { justified: judged(true), unjustified: judged(false) },
  'blacklist-decision': { listed: (_, data) => follows(data, { type: 'blacklisted', reason: data.reason }) },
  'default-decision': { liable: bankLiable },
  'sanction-execution': { executed: (_, data) => follows(data, { type: 'bank-sanctioned', reason: data.measures }) },
};

/** The owner of a step ends it: the form, the papers, then what the law makes of it. */
export function complete(loan: Loan, { code, outcome, data }: Extract<LoanCommand, { type: 'complete' }>, context: LoanContext): Considered<LoanEffect[]> {
  const open = openStepOfLoan(loan, code);
  if (!open) return refuse('STEP_NOT_OPEN');
  if (isHeld(loan, code, context.today)) return refuse('STEP_SUSPENDED');
  if (resolutionSteps.some((step) => step === code)) return refuse('RESOLUTION_NEEDED');
  const wanted = stepSpec(code).outcomes[outcome];
  if (!wanted) return refuse('OUTCOME_UNKNOWN');
  const form = wanted.form.safeParse(data);
  if (!form.success) return refuse('DATA_INVALID', { errors: form.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })) });
  const missing = (wanted.papers ?? []).filter((kind) => !loan.papers.includes(kind));
  if (missing.length > 0) return refuse('PAPERS_MISSING', { papers: missing, labels: missing.map((kind) => caseDocuments[kind]) });
  const handler = consequences[code]?.[outcome];
  const after = handler ? handler(loan, form.data, context) : follows(form.data);
  if (!after.ok) return after;
  const lapsed = code === 'initial-review' ? lapseEffects(loan, context.today) : [];
  return { ok: true, value: [...lapsed, { type: 'step-closed', code, outcome, data: { ...open.data, ...after.value.data } }, ...after.value.effects] };
}
