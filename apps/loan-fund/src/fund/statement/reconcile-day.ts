import { openValue } from '@lianban/casework';
import { balancesOf } from '@lianban/contracts';
import { formatYuan } from '@lianban/kernel';
import type { Sealer } from '@lianban/crypto';
import type { EntityManager } from 'typeorm';
import { lockFund } from '../reservations.js';
import { compareDay, type Difference, type Movement } from './compare-day.js';
import { sealedParty } from './statement-line.js';

/** Where the comparison reads, and what opens the accounts on both sides. */
export interface Books {
  manager: EntityManager;
  sealer: Sealer;
}

/**
 * Compares a day anew, and the days that its result touches: those whose entries its lines match, and the next day of
 * the statement, which begins where this one ends. What agrees now is no longer open; what a person explained stays
 * explained as long as its sums stay. `matchedBefore`: days whose entries the lines matched until now.
 */
export async function reconcileDay(books: Books, on: string, at: Date, matchedBefore: readonly string[] = []): Promise<void> {
  const { manager } = books;
  // Whoever posts holds this lock too: either the entry is seen here, or the day is seen there.
  await lockFund(manager);
  const touched = new Set([...matchedBefore, ...(await daysMatchedFrom(manager, on))]);
  await compareOne(books, on, at);
  for (const day of await daysMatchedFrom(manager, on)) touched.add(day);
  const [next]: { on: string }[] = await manager.query('select "on"::text as "on" from statement_day where "on" > $1 order by "on" limit 1', [on]);
  if (next) touched.add(next.on);
  touched.delete(on);
  for (const day of [...touched].sort()) await compareOne(books, day, at);
}

/** Other days than `on` whose entries its lines match. */
export async function daysMatchedFrom(manager: EntityManager, on: string): Promise<string[]> {
  const rows: { on: string }[] = await manager.query('select distinct e."on"::text as "on" from statement_line l join ledger_entry e using (entry_id) where l."on" = $1 and e."on" <> $1', [on]);
  return rows.map((row) => row.on);
}

async function compareOne(books: Books, on: string, at: Date): Promise<void> {
  const { manager } = books;
  const days: unknown[] = await manager.query('select 1 from statement_day where "on" = $1 for update', [on]);
  const lines = await linesOf(books, on);
  await manager.query('update statement_line set entry_id = null where "on" = $1 and entry_id is not null', [on]);
  if (days.length === 0) return keepOnly(manager, on, []);
  const { matches, differences } = compareDay(on, lines, await bookedFor(books, on, lines));
  for (const { lineId, entryId } of matches) await manager.query('update statement_line set entry_id = $2 where line_id = $1', [lineId, entryId]);
  await keepOnly(manager, on, [...differences, ...(await balanceDifferences(manager, on, lines))]);
  await manager.query('update statement_day set reconciled_at = $2 where "on" = $1', [on, at]);
}

/** Balances that do not lead from line to line, or not from the day before. */
async function balanceDifferences(manager: EntityManager, on: string, lines: readonly (Movement & { balanceFen: number })[]): Promise<Difference[]> {
  const previous = await previousClosing(manager, on);
  const { openingFen, closingFen, gaps } = balancesOf(lines, previous?.fen ?? null);
  await manager.query('update statement_day set opening_fen = $2, closing_fen = $3 where "on" = $1', [on, openingFen, closingFen]);
  const gap = (reference: string, statementFen: number, ledgerFen: number | null, summary: string): Difference => ({ kind: 'balance-gap', reference, statementFen, ledgerFen, summary, entryId: null });
  return [
    ...(gaps > 0 ? [gap('余额', closingFen, null, `当日余额有 ${gaps} 处不连贯：有流水缺少、重复或被改动`)] : []),
    ...(previous && previous.fen !== openingFen ? [gap('期初余额', openingFen, previous.fen, `期初余额与上一对账日（${previous.on}）的期末余额 ${formatYuan(previous.fen)} 元不同：其间可能缺少对账单`)] : []),
  ];
}

async function previousClosing(manager: EntityManager, on: string): Promise<{ on: string; fen: number } | undefined> {
  const [row]: { on: string; fen: string }[] = await manager.query('select "on"::text as "on", closing_fen::text as fen from statement_day where "on" < $1 order by "on" desc limit 1', [on]);
  return row && { on: row.on, fen: Number(row.fen) };
}

/** What was found before and is found again keeps its id, so that a person who is about to explain it can. */
async function keepOnly(manager: EntityManager, on: string, differences: readonly Difference[]): Promise<void> {
  const found = `jsonb_to_recordset($2::jsonb) as f(kind text, reference text, "statementFen" bigint, "ledgerFen" bigint, summary text, "entryId" uuid)`;
  const parameters = [on, JSON.stringify(differences)];
  await manager.query(
    `delete from statement_difference d where d."on" = $1 and d.state = 'open'
       and not exists (select 1 from ${found} where f.kind = d.kind and f.reference = d.reference and f."entryId" is not distinct from d.entry_id)`, parameters);
  await manager.query(
    `insert into statement_difference as d ("on", kind, reference, statement_fen, ledger_fen, summary, entry_id)
     select $1::date, kind, reference, "statementFen", "ledgerFen", summary, "entryId" from ${found}
     on conflict ("on", kind, reference, entry_id) do update set statement_fen = excluded.statement_fen, ledger_fen = excluded.ledger_fen, summary = excluded.summary,
       state = 'open', explanation = null, explained_by = null, explained_post = null, revision = d.revision + 1
     where d.statement_fen is distinct from excluded.statement_fen or d.ledger_fen is distinct from excluded.ledger_fen or (d.state = 'open' and d.summary <> excluded.summary)`, parameters);
}

async function linesOf({ manager, sealer }: Books, on: string): Promise<(Movement & { balanceFen: number })[]> {
  const rows: { id: string; reference: string; fen: string; balance: string; party: string }[] = await manager.query(
    `select line_id as id, reference, (case when direction = 'in' then amount_fen else -amount_fen end)::text as fen, balance_fen::text as balance, party_sealed as party from statement_line where "on" = $1 order by version, line, reference`, [on]);
  const accountOf = (party: string): string | null => (JSON.parse(sealer.open(party, sealedParty)) as { counterAccount: string | null }).counterAccount;
  return rows.map(({ id, reference, fen, balance, party }) => ({ id, reference, on, fen: Number(fen), balanceFen: Number(balance), label: '', account: accountOf(party) }));
}

/** The account that the bank recommended the loan to, of the entry by which it was paid out (art. 16). */
const DESIGNATED = `(select s.data -> 'accountNumber' from step s where s.case_id = e.case_id and s.code = 'recommendation' and s.outcome = 'recommended'
       and exists (select 1 from ledger_posting o where o.entry_id = e.entry_id and o.account = 'loans-outstanding' and o.debit_fen > 0) order by s.round desc limit 1)`;

/** What the ledger booked on that day or under one of its serials, unless a line of another day is it. */
async function bookedFor({ manager, sealer }: Books, on: string, lines: readonly Movement[]): Promise<Movement[]> {
  const rows: (Omit<Movement, 'fen' | 'account'> & { fen: string; designated: unknown })[] = await manager.query(
    `select e.entry_id as id, e.reference, e."on"::text as "on", e.label || coalesce('（' || c.number || '）', '') as label, (p.debit_fen - p.credit_fen)::text as fen, ${DESIGNATED} as designated
     from ledger_entry e join ledger_posting p using (entry_id) left join loan_case c using (case_id)
     where p.account = 'fund-account' and (e."on" = $1 or e.reference = any($2))
       and not exists (select 1 from statement_line l where l.entry_id = e.entry_id and l."on" <> $1)
     order by e.entry_id`, [on, lines.map(({ reference }) => reference)]);
  return rows.map(({ designated, ...row }) => ({ ...row, fen: Number(row.fen), account: designated === null ? null : String(openValue(sealer, designated)) }));
}
