import type { Sealer } from '@lianban/crypto';
import type { EntityManager } from 'typeorm';
import { reconcileDay, type Comparison } from './reconcile-day.js';

/** One day of the fund's account as the account bank keeps it. */
export interface Statement {
  on: string;
  openingFen: number;
  closingFen: number;
  lines: readonly { reference: string; direction: 'in' | 'out'; amountFen: number; counterparty: string | null }[];
}

/** Takes a day in, in place of an earlier version of it, and compares it with the ledger. Throws RangeError where its lines do not lead from opening to closing. */
export async function takeStatement(manager: EntityManager, sealer: Pick<Sealer, 'seal'>, { on, openingFen, closingFen, lines }: Statement, at: Date): Promise<Comparison> {
  const moved = lines.reduce((sum, { direction, amountFen }) => sum + (direction === 'in' ? amountFen : -amountFen), 0);
  if (openingFen + moved !== closingFen) throw new RangeError('the lines of a statement do not lead from its opening to its closing balance');
  await manager.query(
    `insert into statement_day ("on", opening_fen, closing_fen) values ($1, $2, $3) on conflict ("on") do update set opening_fen = excluded.opening_fen, closing_fen = excluded.closing_fen`, [on, openingFen, closingFen]);
  await manager.query('delete from statement_line where "on" = $1', [on]);
  for (const { reference, direction, amountFen, counterparty } of lines) {
    await manager.query('insert into statement_line ("on", reference, direction, amount_fen, counterparty_sealed) values ($1, $2, $3, $4, $5)', [on, reference, direction, amountFen, counterparty === null ? null : sealer.seal(counterparty)]);
  }
  return reconcileDay(manager, on, at);
}
