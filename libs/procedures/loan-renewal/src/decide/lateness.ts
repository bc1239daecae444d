import { daysBetween, plainDate, type Fen, type PlainDate } from '@lianban/kernel';
import type { LoanEffect } from '../loan-renewal.commands.js';
import { dataOf, ended, openStepOfLoan, stepOfLoan, type Loan, type LoanStep } from '../loan-renewal.state.js';
import { overduePenalty } from '../rules/overdue-penalty.rule.js';
import { delaySteps, type LoanStepCode } from '../steps/loan-steps.js';
import { refuse, type Considered, type LoanContext } from './loan-context.js';

/** Days after the deadline up to the return, and what they cost (art. 19). */
export interface Lateness {
  overdueDays: number;
  penaltyFen: Fen;
}

/** A delay that was asked for and waits for its answer: until then nobody is late. */
export function pendingDelay(loan: Pick<Loan, 'steps'>): LoanStep | undefined {
  return delaySteps.map((code) => openStepOfLoan(loan, code)).find((step) => step !== undefined);
}

/** How late money was that came on a day, by the deadline that stands. Refused with `LPR_MISSING`. */
export function latenessBy(loan: Loan, deadlineOn: PlainDate, returnedOn: string, context: LoanContext): Considered<Lateness & { deadlineOn: PlainDate }> {
  const late = overduePenalty({ principalFen: loan.application.amountFen, deadline: deadlineOn, repay: plainDate(returnedOn) }, context.today, context);
  if (!late.ok) return refuse('LPR_MISSING', { on: returnedOn });
  const { overdueDays, penaltyFen } = late.value.value;
  return { ok: true, value: { deadlineOn, overdueDays, penaltyFen } };
}

/** As it was fixed at the return, or by the decision on a delay that the return came before; until then as it stands today. */
export function latenessOf(loan: Loan, context: LoanContext): Lateness {
  const fixed = [stepOfLoan(loan, 'fund-return'), ...delaySteps.map((code) => stepOfLoan(loan, code))].find((step) => typeof step?.data['overdueDays'] === 'number');
  if (fixed) return { overdueDays: Number(fixed.data['overdueDays']), penaltyFen: Number(fixed.data['penaltyFen'] ?? 0) };
  const open = openStepOfLoan(loan, 'fund-return');
  if (!open || open.dueOn >= context.today || pendingDelay(loan)) return { overdueDays: 0, penaltyFen: 0 };
  const late = latenessBy(loan, open.dueOn, context.today, context);
  return { overdueDays: daysBetween(open.dueOn, context.today), penaltyFen: late.ok ? late.value.penaltyFen : 0 };
}

/** What follows once it is certain how late the money was: the penalty, and the reason is heard. */
export function lateEffects(loan: Loan, { overdueDays, penaltyFen }: Lateness): LoanEffect[] {
  const corrected: LoanEffect[] = ended(loan, 'overdue-judgement') ? [{ type: 'overdue-corrected', days: overdueDays }] : [];
  if (overdueDays === 0) return [...mootEffects(loan, ['overdue-hearing', 'overdue-judgement', 'blacklist-hearing', 'blacklist-decision']), ...corrected];
  const due: LoanEffect[] = penaltyFen > 0 ? [{ type: 'step-opened', code: 'penalty-payment', data: { dueFen: penaltyFen, overdueDays } }] : [];
  const heard: LoanEffect[] = stepOfLoan(loan, 'overdue-hearing') ? [] : [{ type: 'step-opened', code: 'overdue-hearing', data: {} }];
  return [...due, ...heard, ...corrected];
}

/** Ends what is still open of these steps, because nothing depends on them any longer. */
export function mootEffects(loan: Loan, codes: readonly LoanStepCode[]): LoanEffect[] {
  return codes.flatMap((code): LoanEffect[] => {
    const open = openStepOfLoan(loan, code);
    return open ? [{ type: 'step-closed', code, outcome: 'moot', data: open.data }] : [];
  });
}

/** The deadline that stood when the money came, as long as nobody has said how late it was. */
export function returnUnjudged(loan: Loan): { deadlineOn: PlainDate; returnedOn: string } | undefined {
  const back = dataOf(loan, 'fund-return', 'returned') as { returnedOn: string; deadlineOn?: PlainDate; overdueDays?: number } | undefined;
  return back?.deadlineOn && back.overdueDays === undefined ? { deadlineOn: back.deadlineOn, returnedOn: back.returnedOn } : undefined;
}
