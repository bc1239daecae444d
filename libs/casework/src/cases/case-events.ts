import type { EntityManager } from 'typeorm';

export interface NewCaseEvent {
  at: Date;
  /** Stable word, e.g. `case.opened`. */
  action: string;
  /** Name of the person, or «系统». */
  by: string;
  text: string | null;
}

/** A line of history for each case, in one statement. */
export async function addEvents(manager: EntityManager, caseIds: readonly string[], event: NewCaseEvent): Promise<void> {
  if (caseIds.length === 0) return;
  await manager.query('insert into case_event (case_id, at, action, by_name, text) select unnest($1::uuid[]), $2, $3, $4, $5', [
    caseIds, event.at, event.action, event.by, event.text,
  ]);
}

/** The case's history in order, as a case page shows it. */
export async function historyOf(manager: EntityManager, caseId: string): Promise<{ at: string; action: string; by: string; text: string | null }[]> {
  const rows: NewCaseEvent[] = await manager.query('select at, action, by_name as by, text from case_event where case_id = $1 order by event_id', [caseId]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
