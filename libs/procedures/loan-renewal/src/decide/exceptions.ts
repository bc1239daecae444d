import { daysBetween, plainDate } from '@lianban/kernel';
import type { LoanEffect } from '../loan-renewal.commands.js';
import { dataOf, openStepOfLoan, stepOfLoan, type Loan } from '../loan-renewal.state.js';
import { blacklist } from '../rules/blacklist.rule.js';
import { follows, type Considered, type LoanContext } from './loan-context.js';
import { liabilityEffects } from './money.js';

const hearing: LoanEffect = { type: 'step-opened', code: 'overdue-hearing', data: {} };

/** Art. 19: a delay decided before it counts as overdue moves the day; refused after the day, the reason is heard. */
export function delayDecided(granted: boolean, code: 'delay-decision' | 'delay-resolution') {
  return (loan: Loan, data: Readonly<Record<string, unknown>>, { today }: LoanContext): Considered => {
    const asked = openStepOfLoan(loan, code)?.data ?? {};
    const open = openStepOfLoan(loan, 'fund-return');
    const kept = { ...asked, ...data };
    if (!open) return follows(kept);
    const untilOn = plainDate(String(asked['untilOn']));
    if (granted) return follows(kept, { type: 'step-refixed', code: 'fund-return', dueOn: untilOn, reason: '延期归还申请经批准' });
    return open.dueOn < today && !stepOfLoan(loan, 'overdue-hearing') ? follows(kept, hearing) : follows(kept);
  };
}

/** Art. 19: each time counts or does not; the third puts the question of the blacklist, after the borrower is heard. */
export function judged(justified: boolean) {
  return (loan: Loan, data: { reason: string }, context: LoanContext): Considered => {
    const event = { justified, approved: false };
    const counted = blacklist({ events: [...context.overdueEvents, event] }, context.today, context).value;
    const listed = counted.blacklisted && !context.blacklisted && !justified && !stepOfLoan(loan, 'blacklist-hearing');
    return follows(
      { ...data, count: counted.count }, { type: 'overdue-recorded', days: overdueDays(loan, context), ...event },
      ...(listed ? [{ type: 'step-opened' as const, code: 'blacklist-hearing' as const, data: { count: counted.count } }] : []),
    );
  };
}

function overdueDays(loan: Loan, { today }: LoanContext): number {
  const back = stepOfLoan(loan, 'fund-return');
  const known = back?.data['overdueDays'];
  return typeof known === 'number' ? known : Math.max(back ? daysBetween(back.dueOn, today) : 0, 0);
}

/** Art. 18, Annex 1 item 3: liable once heard; where the money is back already the sum is known at once. */
export function bankLiable(loan: Loan, data: { reason: string }, context: LoanContext): Considered {
  const back = dataOf(loan, 'fund-return', 'returned');
  return follows(data, ...(back ? liabilityEffects(loan, back.returnedOn, context) : []));
}
