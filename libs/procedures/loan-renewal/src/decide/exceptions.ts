import { dataOf, stepOfLoan, type Loan } from '../loan-renewal.state.js';
import { blacklist } from '../rules/blacklist.rule.js';
import { latenessOf } from './lateness.js';
import { follows, type Considered, type LoanContext } from './loan-context.js';
import { liabilityEffects } from './money.js';

/** Art. 19: each time counts or does not; the third puts the question of the blacklist, after the borrower is heard. */
export function judged(justified: boolean) {
  return (loan: Loan, data: { reason: string }, context: LoanContext): Considered => {
    const event = { justified, approved: false };
    const counted = blacklist({ events: [...context.overdueEvents, event] }, context.today, context).value;
    const listed = counted.blacklisted && !context.blacklisted && !justified && !stepOfLoan(loan, 'blacklist-hearing');
    return follows(
      { ...data, count: counted.count }, { type: 'overdue-recorded', days: latenessOf(loan, context).overdueDays, ...event },
      ...(listed ? [{ type: 'step-opened' as const, code: 'blacklist-hearing' as const, data: { count: counted.count } }] : []),
    );
  };
}

/** Art. 18, Annex 1 item 3: liable once heard; where the money is back already the sum is known at once. */
export function bankLiable(loan: Loan, data: { reason: string }, context: LoanContext): Considered {
  const back = dataOf(loan, 'fund-return', 'returned');
  return follows(data, ...(back ? liabilityEffects(loan, back.returnedOn, context) : []));
}
