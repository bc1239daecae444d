import type { EntityManager } from 'typeorm';

/** Earlier times that a borrower was late, in any loan (art. 19). */
export async function overdueEventsOf(manager: EntityManager, borrowerOffice: string): Promise<{ justified: boolean; approved: boolean }[]> {
  return manager.query('select justified, approved from overdue_event where borrower_office = $1 order by "on", event_id', [borrowerOffice]);
}

export interface OverdueEvent {
  caseId: string;
  borrowerOffice: string;
  on: string;
  days: number;
  justified: boolean;
  approved: boolean;
}

export async function recordOverdue(manager: EntityManager, { caseId, borrowerOffice, on, days, justified, approved }: OverdueEvent): Promise<void> {
  await manager.query('insert into overdue_event (case_id, borrower_office, "on", days, justified, approved) values ($1, $2, $3, $4, $5, $6)', [caseId, borrowerOffice, on, days, justified, approved]);
}

/** The days in the end of a time that was judged before the money came; none: it had come in time, so that it counts as no time. */
export async function correctOverdue(manager: EntityManager, caseId: string, days: number): Promise<void> {
  await manager.query('update overdue_event set days = $2, justified = justified or $2 = 0 where case_id = $1', [caseId, days]);
}

export async function isBlacklisted(manager: EntityManager, borrowerOffice: string): Promise<boolean> {
  const rows: unknown[] = await manager.query('select 1 from blacklist_entry where borrower_office = $1 and removed_on is null', [borrowerOffice]);
  return rows.length > 0;
}

export interface Listing {
  caseId: string | null;
  borrowerOffice: string;
  on: string;
  reason: string;
  byName: string;
}

/** Lists a borrower; one that stands on the list already stays as it is. */
export async function blacklistBorrower(manager: EntityManager, { caseId, borrowerOffice, on, reason, byName }: Listing): Promise<void> {
  await manager.query('insert into blacklist_entry (borrower_office, case_id, listed_on, reason, listed_by) values ($1, $2, $3, $4, $5) on conflict do nothing', [borrowerOffice, caseId, on, reason, byName]);
}

/** Art. 18: what the finance office executed against a bank stands against its loans from now on. */
export async function sanctionBank(manager: EntityManager, office: string, { on, reason }: { on: string; reason: string }): Promise<void> {
  await manager.query('update bank set sanctioned_on = $2, sanction_reason = $3 where office = $1 and sanctioned_on is null', [office, on, reason]);
}
