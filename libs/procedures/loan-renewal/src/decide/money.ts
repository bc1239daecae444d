import { plainDate, type PlainDate } from '@lianban/kernel';
import { entries } from '../loan-renewal.ledger.js';
import type { LoanEffect } from '../loan-renewal.commands.js';
import { dataOf, ended, openStepOfLoan, stepOfLoan, type Loan } from '../loan-renewal.state.js';
import { agreedEndOn, groupFeeBp } from '../loan-renewal.owed.js';
import { lprOn } from '../figures/lpr.figure.js';
import { bankDefault } from '../rules/bank-default.rule.js';
import { prepaymentOf } from '../rules/prepayment.rule.js';
import { repayDeadline } from '../rules/repay-deadline.rule.js';
import { settlement } from '../rules/settlement.rule.js';
import { spanOf } from '../rules/span.js';
import { delaySteps, type StepDataOf } from '../steps/loan-steps.js';
import { lateEffects, latenessBy, mootEffects, pendingDelay } from './lateness.js';
import { follows, refuse, type Considered, type LoanContext } from './loan-context.js';

/** Money is recorded on the day on which the bank booked it: not in the future, not before what came before. */
function isDay(on: string, since: string | undefined, today: PlainDate): boolean {
  return on <= today && (since === undefined || on >= since);
}

/** Art. 12(5): the whole prepayment, at the LPR of its own day. */
export function prepaid(loan: Loan, data: StepDataOf<'prepayment', 'received'>, context: LoanContext): Considered {
  if (!isDay(data.receivedOn, loan.application.filedOn, context.today)) return refuse('DATE_WRONG', { field: 'receivedOn' });
  const rate = lprOn(plainDate(data.receivedOn), context.lpr);
  if (!rate.ok) return refuse('LPR_MISSING', { on: data.receivedOn });
  const due = prepaymentOf(loan.application.amountFen, rate.value.bp, context.readings);
  if (data.amountFen !== due.totalFen) return refuse('AMOUNT_WRONG', { field: 'amountFen', dueFen: due.totalFen });
  return follows({ ...data, interestFen: due.interestFen, feeFen: due.feeFen, lprBp: rate.value.bp }, { type: 'posted', entry: entries.prepaid(due.totalFen, data.receivedOn) });
}

/** Arts. 12(5), 16: once, to the account that the bank named. */
export function disbursed(loan: Loan, data: StepDataOf<'disbursement', 'paid'>, { today }: LoanContext): Considered {
  if (!isDay(data.paidOn, dataOf(loan, 'prepayment', 'received')?.receivedOn, today)) return refuse('DATE_WRONG', { field: 'paidOn' });
  return follows(data, { type: 'posted', entry: entries.disbursed(loan.application.amountFen, data.paidOn) });
}

export function oldLoanRepaid(loan: Loan, data: StepDataOf<'old-loan-repayment', 'proved'>, { today }: LoanContext): Considered {
  if (!isDay(data.repaidOn, dataOf(loan, 'disbursement', 'paid')?.paidOn, today)) return refuse('DATE_WRONG', { field: 'repaidOn' });
  return data.amountFen < loan.application.amountFen ? refuse('AMOUNT_WRONG', { field: 'amountFen', dueFen: loan.application.amountFen }) : follows(data);
}

/**
 * Annex 1 item 1: the full amount committed. From then on the money is due back the next day (arts. 12(5), 17). Paid in
 * time and only seen late, it was no default (art. 18).
 */
export function renewalPaid(loan: Loan, data: StepDataOf<'renewal-loan', 'paid'>, context: LoanContext): Considered {
  if (!isDay(data.paidOn, dataOf(loan, 'disbursement', 'paid')?.paidOn, context.today)) return refuse('DATE_WRONG', { field: 'paidOn' });
  const { committedFen, payOn } = dataOf(loan, 'commitment-letter', 'issued') ?? {};
  if (data.amountFen !== committedFen) return refuse('AMOUNT_WRONG', { field: 'amountFen', dueFen: committedFen });
  const kept = payOn !== undefined && data.paidOn <= payOn ? mootEffects(loan, ['default-explanation', 'default-decision']) : [];
  const open = openStepOfLoan(loan, 'fund-return');
  if (!open) return follows(data, ...kept);
  const deadline = repayDeadline({ renewalDisbursed: plainDate(data.paidOn), agreedEnd: agreedEndOn(loan) }, context.today, context);
  if (!deadline.ok) return refuse('DATE_WRONG', { field: 'paidOn' });
  const dueOn = deadline.value.value.deadline;
  return follows(data, ...kept, ...(dueOn === open.dueOn ? [] : [{ type: 'step-refixed' as const, code: 'fund-return' as const, dueOn, reason: `续贷资金已于 ${data.paidOn} 到位` }]));
}

/** Only once the fund has its money back, from whom ever, may the renewal loan stay unpaid. */
export function renewalNotPaid(loan: Loan, data: Readonly<Record<string, unknown>>): Considered {
  return ended(loan, 'fund-return', 'returned') ? follows(data) : refuse('MONEY_STILL_OUT');
}

/** Arts. 12(5), 17, 19: the whole sum at once. How late it was is said here, or, where a delay still waits, by the decision on it. */
export function returned(loan: Loan, data: StepDataOf<'fund-return', 'returned'>, context: LoanContext): Considered {
  const paidOn = dataOf(loan, 'disbursement', 'paid')?.paidOn;
  const { amountFen } = loan.application;
  if (!paidOn || !isDay(data.returnedOn, paidOn, context.today)) return refuse('DATE_WRONG', { field: 'returnedOn' });
  if (data.amountFen !== amountFen) return refuse('AMOUNT_WRONG', { field: 'amountFen', dueFen: amountFen });
  const span = spanOf({ disburse: plainDate(paidOn), repay: plainDate(data.returnedOn) }, context.readings);
  if (!span.ok) return refuse('DATE_WRONG', { field: 'returnedOn' });
  const judged = returnJudged(loan, data.returnedOn, context);
  if (!judged.ok) return judged;
  const liable = ended(loan, 'default-decision', 'liable') ? liabilityEffects(loan, data.returnedOn, context) : [];
  const { overAMonth, days } = span.value;
  return follows({ ...data, days, overAMonth, ...judged.value.data }, { type: 'posted', entry: entries.returned(amountFen, data.returnedOn) }, ...judged.value.effects, ...liable);
}

function returnJudged(loan: Loan, returnedOn: string, context: LoanContext): Considered {
  const deadlineOn = openStepOfLoan(loan, 'fund-return')?.dueOn ?? plainDate(returnedOn);
  if (pendingDelay(loan) && returnedOn > deadlineOn) return follows({ deadlineOn });
  const late = latenessBy(loan, deadlineOn, returnedOn, context);
  return late.ok ? follows({ ...late.value }, ...mootEffects(loan, delaySteps), ...lateEffects(loan, late.value)) : late;
}

/** Annex 1 item 3: from the day after the one committed to until the money came back. */
export function liabilityEffects(loan: Loan, receivedOn: string, context: LoanContext): LoanEffect[] {
  const committedOn = dataOf(loan, 'commitment-letter', 'issued')?.payOn;
  if (!committedOn || stepOfLoan(loan, 'bank-liability')) return [];
  const owed = bankDefault({ amountFen: loan.application.amountFen, committedDate: plainDate(committedOn), receivedDate: plainDate(receivedOn) }, context.today, context).value;
  return owed.penaltyFen > 0 ? [{ type: 'step-opened', code: 'bank-liability', data: { dueFen: owed.penaltyFen, days: owed.days } }] : [];
}

/** Arts. 8, 12(5): computed here, confirmed by a person; a refund leaves at once, what is missing is asked for. */
export function settled(loan: Loan, data: StepDataOf<'settlement', 'settled'>, context: LoanContext): Considered {
  const sums = settlementOf(loan, context);
  if (!sums.ok) return sums;
  const { refundFen, topupFen } = sums.value;
  if (!isDay(data.settledOn, dataOf(loan, 'fund-return', 'returned')?.returnedOn, context.today)) return refuse('DATE_WRONG', { field: 'settledOn' });
  if (refundFen > 0 && !data.reference) return refuse('DATA_INVALID', { errors: [{ field: 'reference', message: '有应退款项，请填写退款流水号' }] });
  const topup = topupFen > 0 ? [{ type: 'step-opened' as const, code: 'top-up' as const, data: { dueFen: topupFen } }] : [];
  return follows({ ...data, ...sums.value }, { type: 'posted', entry: entries.settled(sums.value, data.settledOn) }, ...topup);
}

export interface SettlementSums {
  days: number;
  lprBp: number;
  prepaidFen: number;
  interestFen: number;
  feeFen: number;
  refundFen: number;
  topupFen: number;
}

/** What a settlement of this loan comes to; shown before it is confirmed. */
export function settlementOf(loan: Loan, context: LoanContext): Considered<SettlementSums> {
  const paid = dataOf(loan, 'disbursement', 'paid');
  const back = dataOf(loan, 'fund-return', 'returned');
  const before = dataOf(loan, 'prepayment', 'received');
  if (!paid || !back || !before) return refuse('STEP_NOT_OPEN');
  const ruled = settlement({
    principalFen: loan.application.amountFen, disburse: plainDate(paid.paidOn), repay: plainDate(back.returnedOn), prepaidFen: before.amountFen, leadingGroupFeeBp: groupFeeBp(loan),
  }, context.today, context);
  if (!ruled.ok) return refuse('LPR_MISSING', { on: paid.paidOn });
  const { days, lprBp, prepaidFen, interestFen, feeFen, refundFen, topupFen } = ruled.value.value;
  if (feeFen === null || refundFen === null || topupFen === null) return refuse('FEE_MISSING');
  return { ok: true, value: { days, lprBp, prepaidFen, interestFen, feeFen, refundFen, topupFen } };
}

/** Money that an open step waits for: exactly the sum that it names. */
export function receivedDue(code: 'top-up' | 'penalty-payment' | 'bank-liability', entry: (fen: number, on: string) => ReturnType<typeof entries.penalty>) {
  return (loan: Loan, data: { amountFen: number; receivedOn: string }, { today }: LoanContext): Considered => {
    const dueFen = openStepOfLoan(loan, code)?.data['dueFen'];
    if (data.amountFen !== dueFen) return refuse('AMOUNT_WRONG', { field: 'amountFen', dueFen });
    if (!isDay(data.receivedOn, dataOf(loan, 'disbursement', 'paid')?.paidOn, today)) return refuse('DATE_WRONG', { field: 'receivedOn' });
    return follows({ ...data, dueFen }, { type: 'posted', entry: entry(data.amountFen, data.receivedOn) });
  };
}
