import type { Sealer } from '@lianban/crypto';
import type { EntityManager } from 'typeorm';
import { lockFund } from '../reservations.js';
import { daysMatchedFrom, reconcileDay } from './reconcile-day.js';
import { sealedParty, type StatementLine } from './statement-line.js';

/** What one version of the account bank's list changes of one day. */
export interface StatementChange {
  on: string;
  version: number;
  /** A snapshot says the whole day anew. */
  whole?: boolean;
  /** New lines and new forms of known ones. */
  entered: readonly StatementLine[];
  /** Row keys of lines that are gone. */
  left: readonly string[];
}

/** Takes the change in and compares the day with the ledger; a day without lines is gone. */
export async function takeStatement(manager: EntityManager, sealer: Sealer, { on, version, whole = false, entered, left }: StatementChange, at: Date): Promise<void> {
  await lockFund(manager);
  const matchedBefore = await daysMatchedFrom(manager, on);
  await manager.query('delete from statement_line where "on" = $1 and ($2 or row_key = any($3))', [on, whole, [...left, ...entered.map(({ rowKey }) => rowKey)]]);
  // Both balances are set with the comparison.
  if (entered.length > 0) await manager.query('insert into statement_day ("on", opening_fen, closing_fen) values ($1, 0, 0) on conflict ("on") do nothing', [on]);
  for (const line of entered) await insertLine(manager, sealer, version, line);
  const [row]: { lines: number }[] = await manager.query('select count(*)::int as lines from statement_line where "on" = $1', [on]);
  if (row?.lines === 0) await manager.query('delete from statement_day where "on" = $1', [on]);
  await reconcileDay({ manager, sealer }, on, at, matchedBefore);
}

async function insertLine(manager: EntityManager, sealer: Pick<Sealer, 'seal'>, version: number, one: StatementLine): Promise<void> {
  const { rowKey, line, reference, on, direction, amountFen, balanceFen, counterparty, counterAccount, remark } = one;
  const party = sealer.seal(JSON.stringify({ counterparty, counterAccount, remark }), sealedParty);
  await manager.query(
    'insert into statement_line ("on", reference, direction, amount_fen, balance_fen, party_sealed, row_key, version, line) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [on, reference, direction, amountFen, balanceFen, party, rowKey, version, line],
  );
}
