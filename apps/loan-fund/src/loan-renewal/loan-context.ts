import type { CaseworkContext } from '@lianban/casework';
import { readingsOn, type LoanContext } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';
import { availableFen, isBlacklisted, lprTable, overdueEventsOf } from '../fund/index.js';

/** Whom a decision is about. */
export interface LoanParties {
  borrowerOffice: string;
  bankOffice: string;
}

/**
 * What a decision depends on besides the record, read in its transaction. Where it may reserve money the caller has
 * locked the fund before.
 */
export async function loanContext(manager: EntityManager, { borrowerOffice, bankOffice }: LoanParties, context: CaseworkContext): Promise<LoanContext> {
  const [bank]: { sanctioned: boolean }[] = await manager.query('select sanctioned_on is not null as sanctioned from bank where office = $1', [bankOffice]);
  return {
    readings: readingsOn(context.settings, context.today), calendar: context.calendar, lpr: await lprTable(manager), today: context.today,
    availableFen: await availableFen(manager), overdueEvents: await overdueEventsOf(manager, borrowerOffice), blacklisted: await isBlacklisted(manager, borrowerOffice),
    bankSanctioned: bank?.sanctioned ?? false,
  };
}
