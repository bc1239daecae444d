import type { LedgerEntry, LoanCommand, LoanEffect } from '@lianban/procedure-loan-renewal';
import { blacklistBorrower, consumeReservation, correctOverdue, postEntry, recordOverdue, releaseReservation, reserve, sanctionBank } from '../../fund/index.js';
import type { LoanScene } from '../loan-kind.js';

export type FundEffect = Extract<LoanEffect, { type: 'fund-reserved' | 'reservation-released' | 'posted' | 'bank-sanctioned' | 'overdue-recorded' | 'overdue-corrected' | 'blacklisted' }>;

/** What an effect means for the fund and its registers: in the same transaction as the record. */
export async function saveFundEffect(scene: LoanScene, effect: FundEffect, command: LoanCommand): Promise<void> {
  const { manager, one: { row }, actor, context } = scene;
  const { caseId, borrowerOffice } = row;
  switch (effect.type) {
    case 'fund-reserved':
      return reserve(manager, caseId, row.amountFen, context.now);
    case 'reservation-released':
      return releaseReservation(manager, caseId, context.now);
    case 'posted':
      return posted(scene, effect.entry, command);
    case 'bank-sanctioned':
      return sanctionBank(manager, row.bankOffice, { on: context.today, reason: effect.reason });
    case 'overdue-recorded':
      return recordOverdue(manager, { caseId, borrowerOffice, on: context.today, days: effect.days, justified: effect.justified, approved: effect.approved });
    case 'overdue-corrected':
      return correctOverdue(manager, caseId, effect.days);
    case 'blacklisted':
      return blacklistBorrower(manager, { caseId, borrowerOffice, on: context.today, reason: effect.reason, byName: actor.name });
  }
}

/** Money that leaves uses up what was reserved for it. */
async function posted({ manager, one: { row }, actor, context }: LoanScene, entry: LedgerEntry, command: LoanCommand): Promise<void> {
  await postEntry(manager, entry, { caseId: row.caseId, byPost: actor.post, byName: actor.name, reference: serialOf(command, entry), at: context.now });
  if (entry.postings.some(({ account, debitFen }) => account === 'loans-outstanding' && debitFen > 0)) await consumeReservation(manager, row.caseId, context.now);
}

/** The account bank's serial that the step's form gives, where the entry moves money on the fund's account. */
export function serialOf(command: LoanCommand, { postings }: LedgerEntry): string | null {
  if (command.type !== 'complete' || !postings.some(({ account }) => account === 'fund-account')) return null;
  const { reference } = command.data;
  return typeof reference === 'string' && reference.trim() !== '' ? reference.trim() : null;
}
