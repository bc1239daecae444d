import { plainDate, type PlainDate } from '@lianban/kernel';
import type { LoanCommand, LoanEffect } from '../loan-renewal.commands.js';
import { dataOf, openStepOfLoan, stepOfLoan, type Loan, type LoanStep } from '../loan-renewal.state.js';
import { spanOf } from '../rules/span.js';
import type { delaySteps } from '../steps/loan-steps.js';
import { lateEffects, latenessBy, pendingDelay, returnUnjudged } from './lateness.js';
import { follows, refuse, type Considered, type LoanContext } from './loan-context.js';

type AskDelay = Extract<LoanCommand, { type: 'ask-delay' }>;

/** Art. 19: asked for and decided before it counts as overdue; beyond a month the leading group decides (art. 10(2), (4); ). */
export function askDelay(loan: Loan, { untilOn, reason }: AskDelay, { today, readings }: LoanContext): Considered<LoanEffect[]> {
  const open = openStepOfLoan(loan, 'fund-return');
  const paidOn = dataOf(loan, 'disbursement', 'paid')?.paidOn;
  if (!open || !paidOn) return refuse('STEP_NOT_OPEN');
  if (open.dueOn < today) return refuse('DELAY_TOO_LATE');
  if (untilOn <= open.dueOn) return refuse('DELAY_NOT_LATER', { field: 'untilOn' });
  if (pendingDelay(loan)) return refuse('DELAY_PENDING');
  if (!reason.trim()) return refuse('REASON_REQUIRED');
  const span = spanOf({ disburse: plainDate(paidOn), repay: untilOn }, readings);
  if (!span.ok) return refuse('DATE_WRONG', { field: 'untilOn' });
  const code = span.value.overAMonth ? 'delay-resolution' : 'delay-decision';
  return { ok: true, value: [
    { type: 'step-opened', code, data: { untilOn, reason }, fixedOn: open.dueOn },
    { type: 'step-suspended', code: 'fund-return', reason: '等待延期归还申请的决定' },
  ] };
}

/** The return goes on, due on this day: those on which it waited count as any other. */
function goesOn(open: LoanStep, dueOn: PlainDate, reason: string): LoanEffect[] {
  return [{ type: 'step-refixed', code: 'fund-return', dueOn, reason }, ...(open.suspended ? [{ type: 'step-resumed' as const, code: 'fund-return' as const }] : [])];
}

/**
 * Art. 19: granted, the day moves; refused after the day, the reason is heard. Where the money has come back meanwhile,
 * the decision says by which day it was due, and so how late it was.
 */
export function delayDecided(granted: boolean, code: (typeof delaySteps)[number]) {
  return (loan: Loan, data: Readonly<Record<string, unknown>>, context: LoanContext): Considered => {
    const asked = openStepOfLoan(loan, code)?.data ?? {};
    const kept = { ...asked, ...data };
    const untilOn = plainDate(String(asked['untilOn']));
    const open = openStepOfLoan(loan, 'fund-return');
    if (open && granted) return follows(kept, ...goesOn(open, untilOn, '延期归还申请经批准'));
    if (open) return follows(kept, ...goesOn(open, open.dueOn, '延期归还申请未获批准'), ...(open.dueOn < context.today && !stepOfLoan(loan, 'overdue-hearing') ? heard : []));
    const back = returnUnjudged(loan);
    if (!back) return follows(kept);
    const late = latenessBy(loan, granted ? untilOn : back.deadlineOn, back.returnedOn, context);
    return late.ok ? follows({ ...kept, ...late.value }, ...lateEffects(loan, late.value)) : late;
  };
}

const heard: LoanEffect[] = [{ type: 'step-opened', code: 'overdue-hearing', data: {} }];
