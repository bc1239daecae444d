import type { Outcome } from '@lianban/kernel';
import { accepts, afterStepEffects, type Decision } from '@lianban/steps';
import { complete } from './decide/complete.js';
import { askDelay } from './decide/delay.js';
import { refuse, type Considered, type LoanContext } from './decide/loan-context.js';
import { noteOverdue, proposeResolution, referFraud, signResolution, withdraw } from './decide/requests.js';
import { askSupplement } from './decide/supplement.js';
import type { LoanCommand, LoanEffect, LoanRefusal } from './loan-renewal.commands.js';
import { entries } from './loan-renewal.ledger.js';
import { beforeDisbursement, isComplete, isReserved } from './loan-renewal.owed.js';
import { dataOf, type Loan } from './loan-renewal.state.js';
import { loanSteps, outlivesCase } from './steps/loan-steps.js';

/** Steps that become owed are opened from the record as it is afterwards. */
export type LoanDecision = Decision<Loan, LoanEffect>;

/**
 * Checks a command against the record and answers with what it causes (景府发〔2023〕9号). Pure: the caller holds the case
 * and, where money is reserved, the fund locked, and carries out the effects in the same transaction.
 */
export function decide(command: LoanCommand, loan: Loan, context: LoanContext): Outcome<LoanDecision, LoanRefusal> {
  if (loan.state !== 'open' && !outlives(command)) return refuse('CASE_CLOSED');
  const first = considered(command, loan, context);
  if (!first.ok) return first;
  const effects = [...first.value, ...endingEffects(loan, first.value, context)];
  const next = afterStepEffects(loanSteps, loan, effects, context.today);
  if (next.state !== 'open' || !isComplete(next, context.today)) return accepts(next, effects);
  const closed: LoanEffect = { type: 'case-closed', state: 'settled', article: '12(5)', reason: '资金已归还并结清' };
  return accepts(afterStepEffects(loanSteps, next, [closed], context.today), [...effects, closed]);
}

/** Art. 20 asks nothing of the loan's state. */
function outlives(command: LoanCommand): boolean {
  return command.type === 'refer-fraud' || (command.type === 'complete' && outlivesCase(command.code));
}

function considered(command: LoanCommand, loan: Loan, context: LoanContext): Considered<LoanEffect[]> {
  switch (command.type) {
    case 'complete':
      return complete(loan, command, context);
    case 'ask-supplement':
      return askSupplement(loan, command);
    case 'ask-delay':
      return askDelay(loan, command, context);
    case 'propose-resolution':
      return proposeResolution(loan, command, context);
    case 'sign-resolution':
      return signResolution(loan, command, context);
    case 'withdraw':
      return withdraw(loan, command);
    case 'refer-fraud':
      return referFraud(loan, command);
    case 'note-overdue':
      return noteOverdue(loan, command, context);
  }
}

/** A case that ends before the money left gives back what was reserved and what was prepaid. */
function endingEffects(loan: Loan, effects: readonly LoanEffect[], { today }: LoanContext): LoanEffect[] {
  if (!effects.some(({ type }) => type === 'case-closed') || !beforeDisbursement(loan)) return [];
  const prepaid = dataOf(loan, 'prepayment', 'received');
  return [
    ...(isReserved(loan) ? [{ type: 'reservation-released' as const }] : []),
    ...(prepaid ? [{ type: 'posted' as const, entry: entries.prepaidReturned(prepaid.amountFen, today) }] : []),
  ];
}
