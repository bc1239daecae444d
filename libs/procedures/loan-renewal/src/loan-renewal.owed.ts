import { addDays, laterOf, plainDate, type PlainDate } from '@lianban/kernel';
import type { OwedStep as DeclaredOwedStep } from '@lianban/steps';
import { dataOf, ended, stepOfLoan, type Loan } from './loan-renewal.state.js';
import { delaySteps, outlivesCase, type LoanStepCode } from './steps/loan-steps.js';

export type OwedStep = DeclaredOwedStep<LoanStepCode>;

type Needed = (loan: Loan) => boolean;
const after = (code: LoanStepCode, ...outcomes: Parameters<typeof ended>[2][]): Needed => (loan) => ended(loan, code, ...outcomes);
/** The rule sends it to the leading group: at filing, or once the bank's commitment is known. */
const special: Needed = (loan) => loan.application.specialReasons.length > 0 || specialAtReview(loan).length > 0;
const all = (...conditions: Needed[]): Needed => (loan) => conditions.every((holds) => holds(loan));
const not = (holds: Needed): Needed => (loan) => !holds(loan);
const approved: Needed = (loan) => ended(loan, 'approval', 'approved') || ended(loan, 'leading-group-decision', 'approved');
/** Opened by a command or by the clock, never by what came before: not owed until it is there. */
const onlyOpened = (code: LoanStepCode): Needed => (loan) => stepOfLoan(loan, code) !== undefined;

/** When each step is owed, read from what is done: the order of arts. 12–17, then arts. 18–20. */
const needed: Record<LoanStepCode, Needed> = {
  'bank-review': () => true,
  'commitment-letter': after('bank-review', 'approved'),
  recommendation: after('commitment-letter', 'issued'),
  'initial-review': after('recommendation', 'recommended'),
  supplement: onlyOpened('supplement'),
  approval: all(after('initial-review', 'passed'), not(special)),
  'leading-group-decision': all(after('initial-review', 'passed'), special),
  agreement: approved,
  countersignature: after('agreement', 'signed'),
  prepayment: after('countersignature', 'signed'),
  'account-bank-check': after('prepayment', 'received'),
  'account-bank-correction': after('account-bank-check', 'rejected'),
  'loan-receipt': after('account-bank-check', 'accepted'),
  disbursement: after('loan-receipt', 'issued'),
  'disbursement-notice': after('disbursement', 'paid'),
  'old-loan-repayment': after('disbursement', 'paid'),
  pledge: all((loan) => loan.application.secured, after('old-loan-repayment', 'proved')),
  'renewal-loan': after('disbursement', 'paid'),
  'renewal-notice': after('renewal-loan', 'paid'),
  'fund-return': after('disbursement', 'paid'),
  'overlong-fee': (loan) => ended(loan, 'fund-return') && settlementWaitsForGroup(loan),
  settlement: (loan) => ended(loan, 'fund-return') && (!settlementWaitsForGroup(loan) || ended(loan, 'overlong-fee', 'set')),
  'top-up': onlyOpened('top-up'),
  'penalty-payment': onlyOpened('penalty-payment'),
  'delay-decision': onlyOpened('delay-decision'),
  'delay-resolution': onlyOpened('delay-resolution'),
  'overdue-hearing': onlyOpened('overdue-hearing'),
  'overdue-judgement': after('overdue-hearing'),
  'blacklist-hearing': onlyOpened('blacklist-hearing'),
  'blacklist-decision': after('blacklist-hearing'),
  'default-explanation': onlyOpened('default-explanation'),
  'default-decision': after('default-explanation'),
  'sanction-execution': after('default-decision', 'liable'),
  collection: after('default-decision', 'liable'),
  'bank-liability': onlyOpened('bank-liability'),
  'fraud-referral': onlyOpened('fraud-referral'),
};

function specialAtReview(loan: Loan): readonly unknown[] {
  const reasons = stepOfLoan(loan, 'initial-review')?.data['specialReasons'];
  return Array.isArray(reasons) ? reasons : [];
}

/** Art. 8: over a month the leading group sets the fee, unless its approval did so already. */
export function settlementWaitsForGroup(loan: Loan): boolean {
  return stepOfLoan(loan, 'fund-return')?.data['overAMonth'] === true && groupFeeBp(loan) === null;
}

/** The fee that the leading group set, at approval or later; basis points. */
export function groupFeeBp(loan: Loan): number | null {
  const given = [stepOfLoan(loan, 'overlong-fee'), stepOfLoan(loan, 'leading-group-decision')].find((step) => step?.outcome && typeof step.data['feeBp'] === 'number');
  return (given?.data['feeBp'] as number | undefined) ?? null;
}

/** The round that is owed next; a bank check comes again after each correction. */
function roundOwed(loan: Loan, code: LoanStepCode): number {
  const times = (other: LoanStepCode): number => loan.steps.filter((step) => step.code === other && step.outcome !== null && step.outcome !== 'case-closed').length;
  if (code === 'account-bank-check') return times('account-bank-correction') + 1;
  if (code === 'account-bank-correction') return loan.steps.filter((step) => step.code === 'account-bank-check' && step.outcome === 'rejected').length;
  return 1;
}

/** The agreed end: as many days after the money left as were asked for (art. 10(2)), or the day to which a delay was granted (art. 19). */
export function agreedEndOn(loan: Loan): PlainDate | null {
  const paid = dataOf(loan, 'disbursement', 'paid');
  const delayed = loan.steps.findLast(({ code, outcome }) => delaySteps.some((one) => one === code) && outcome === 'approved')?.data['untilOn'];
  if (typeof delayed === 'string') return plainDate(delayed);
  return paid ? addDays(plainDate(paid.paidOn), loan.application.expectedDays) : null;
}

/** Days that facts fix: of the old loan, of the bank's letter, of the agreement. */
function fixedOnOf(loan: Loan, code: LoanStepCode, today: PlainDate): PlainDate | undefined {
  const paidOn = dataOf(loan, 'disbursement', 'paid')?.paidOn;
  if (code === 'disbursement') return laterOf(loan.application.loanDueOn, today);
  if (code === 'old-loan-repayment') return laterOf(loan.application.loanDueOn, plainDate(paidOn ?? today));
  if (code === 'renewal-loan') return plainDate(dataOf(loan, 'commitment-letter', 'issued')?.payOn ?? today);
  if (code === 'fund-return') return agreedEndOn(loan) ?? undefined;
  return undefined;
}

/** What the record owes now and has not opened, in the order of the law. Nothing once it has ended. */
export function owedSteps(loan: Loan, today: PlainDate): OwedStep[] {
  if (loan.state !== 'open') return [];
  return (Object.keys(needed) as LoanStepCode[]).flatMap((code) => {
    if (!needed[code](loan)) return [];
    const round = roundOwed(loan, code);
    if (loan.steps.some((step) => step.code === code && step.round >= round)) return [];
    const fixedOn = fixedOnOf(loan, code, today);
    return [{ code, round, ...(fixedOn && { fixedOn }) }];
  });
}

/** Everything is done: settled, nothing open that does not outlive it, nothing owed. */
export function isComplete(loan: Loan, today: PlainDate): boolean {
  return ended(loan, 'settlement', 'settled') && loan.steps.every(({ code, outcome }) => outcome !== null || outlivesCase(code)) && owedSteps(loan, today).length === 0;
}

/** Before the money has left, a case may be withdrawn or refused. */
export function beforeDisbursement(loan: Loan): boolean {
  return !ended(loan, 'disbursement', 'paid');
}

export function isReserved(loan: Loan): boolean {
  return approved(loan) && beforeDisbursement(loan);
}
