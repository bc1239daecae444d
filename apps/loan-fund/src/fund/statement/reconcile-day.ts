import type { EntityManager } from 'typeorm';

interface Movement {
  id: string;
  reference: string | null;
  /** Into the account above zero, out of it below; fen. */
  fen: number;
  label: string;
}

export interface Difference {
  kind: 'only-in-statement' | 'only-in-ledger' | 'amount-differs';
  reference: string;
  statementFen: number | null;
  ledgerFen: number | null;
  summary: string;
  entryId: string | null;
}

export interface Comparison {
  matches: { lineId: string; entryId: string }[];
  differences: Difference[];
}

/**
 * A day of the statement against the ledger: by reference and amount, then by amount alone where exactly one line and
 * one entry without a reference are left with it. What fits two entries is matched with none.
 */
export function compareDay(lines: readonly Movement[], booked: readonly Movement[]): Comparison {
  const matches: Comparison['matches'] = [];
  const differences: Difference[] = [];
  const leftEntries = new Set(booked);
  const leftLines = new Set(lines);
  const pair = (line: Movement, entry: Movement): void => {
    leftLines.delete(line);
    leftEntries.delete(entry);
    if (line.fen === entry.fen) matches.push({ lineId: line.id, entryId: entry.id });
    else differences.push({ kind: 'amount-differs', reference: line.reference ?? '', statementFen: line.fen, ledgerFen: entry.fen, summary: `${entry.label}：流水金额与账上不同`, entryId: entry.id });
  };
  for (const line of lines) {
    const same = [...leftEntries].filter((entry) => entry.reference !== null && entry.reference === line.reference);
    if (same.length === 1) pair(line, same[0]!);
  }
  for (const line of [...leftLines]) {
    const entries = [...leftEntries].filter((entry) => entry.reference === null && entry.fen === line.fen);
    const rivals = [...leftLines].filter((other) => other.fen === line.fen);
    if (entries.length === 1 && rivals.length === 1) pair(line, entries[0]!);
  }
  for (const line of leftLines) {
    const fits = [...leftEntries].filter((entry) => entry.fen === line.fen).length;
    const summary = fits > 1 ? `流水有，账上有 ${fits} 笔同额分录，无法判定` : '流水有，账上没有';
    differences.push({ kind: 'only-in-statement', reference: line.reference ?? line.id, statementFen: line.fen, ledgerFen: null, summary, entryId: null });
  }
  for (const entry of leftEntries) differences.push({ kind: 'only-in-ledger', reference: entry.reference ?? entry.id, statementFen: null, ledgerFen: entry.fen, summary: `${entry.label}：账上有，流水没有`, entryId: entry.id });
  return { matches, differences };
}

/** Compares a day anew: what agrees now is no longer open, what a person explained stays explained. */
export async function reconcileDay(manager: EntityManager, on: string, at: Date): Promise<Comparison> {
  await manager.query('select 1 from statement_day where "on" = $1 for update', [on]);
  const result = compareDay(await linesOf(manager, on), await bookedOn(manager, on));
  await manager.query('update statement_line set entry_id = null where "on" = $1', [on]);
  for (const { lineId, entryId } of result.matches) await manager.query('update statement_line set entry_id = $2 where line_id = $1', [lineId, entryId]);
  await manager.query(`delete from statement_difference where "on" = $1 and state = 'open'`, [on]);
  for (const { kind, reference, statementFen, ledgerFen, summary, entryId } of result.differences) {
    await manager.query(
      'insert into statement_difference ("on", kind, reference, statement_fen, ledger_fen, summary, entry_id) values ($1, $2, $3, $4, $5, $6, $7) on conflict ("on", kind, reference) do nothing',
      [on, kind, reference, statementFen, ledgerFen, summary, entryId],
    );
  }
  await manager.query('update statement_day set reconciled_at = $2 where "on" = $1', [on, at]);
  return result;
}

async function linesOf(manager: EntityManager, on: string): Promise<Movement[]> {
  const rows: (Omit<Movement, 'fen' | 'label'> & { fen: string })[] = await manager.query(
    `select line_id as id, reference, (case when direction = 'in' then amount_fen else -amount_fen end)::text as fen from statement_line where "on" = $1 order by reference`, [on]);
  return rows.map((row) => ({ ...row, fen: Number(row.fen), label: '' }));
}

async function bookedOn(manager: EntityManager, on: string): Promise<Movement[]> {
  const rows: (Omit<Movement, 'fen'> & { fen: string })[] = await manager.query(
    `select e.entry_id as id, e.reference, e.label, (p.debit_fen - p.credit_fen)::text as fen from ledger_entry e join ledger_posting p using (entry_id) where p.account = 'fund-account' and e."on" = $1 order by e.entry_id`, [on]);
  return rows.map((row) => ({ ...row, fen: Number(row.fen) }));
}
