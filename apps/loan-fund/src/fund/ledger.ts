import { normaliseNumber } from '@lianban/contracts';
import type { LedgerEntry, LoanDetail } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';
import { fundProblems } from './fund-problems.messages.js';
import { askForReconciliation } from './statement/reconcile.job.js';

export interface PostedBy {
  caseId: string | null;
  byPost: string;
  byName: string;
  /** The account bank's serial, as somebody typed it. */
  reference?: string | null;
  /** Business now. */
  at: Date;
}

/** Writes an entry with its postings; nothing changes or removes it afterwards. Throws CASH_SHORT when the account would go below zero. */
export async function postEntry(manager: EntityManager, { label, article, on, postings }: LedgerEntry, { caseId, byPost, byName, reference: typed = null, at }: PostedBy): Promise<string> {
  const reference = typed && (normaliseNumber(typed) || typed);
  const [entry]: { entryId: string }[] = await manager.query(
    'insert into ledger_entry ("on", label, article, case_id, by_post, by_name, reference, at) values ($1, $2, $3, $4, $5, $6, $7, $8) returning entry_id as "entryId"',
    [on, label, article, caseId, byPost, byName, reference, at],
  );
  if (!entry) throw new Error('a ledger entry was not written');
  await manager.query(
    `insert into ledger_posting (entry_id, account, debit_fen, credit_fen) select $1, account, "debitFen", "creditFen" from jsonb_to_recordset($2::jsonb) as p(account text, "debitFen" bigint, "creditFen" bigint)`,
    [entry.entryId, JSON.stringify(postings)],
  );
  const leaves = postings.some(({ account, creditFen }) => account === 'fund-account' && creditFen > 0);
  if (leaves && (await cashFen(manager)) < 0) throw fundProblems.cashShort();
  await askForReconciliation(manager, on, reference);
  return entry.entryId;
}

/** What lies on the fund's account by the ledger; fen. */
export async function cashFen(manager: EntityManager): Promise<number> {
  const [row]: { fen: string }[] = await manager.query(`select coalesce(sum(debit_fen - credit_fen), 0)::text as fen from ledger_posting where account = 'fund-account'`);
  return Number(row?.fen ?? 0);
}

/** A loan's entries as its page shows them, in order; the amount is what was moved. */
export async function entriesOfCase(manager: EntityManager, caseId: string): Promise<LoanDetail['entries']> {
  const rows: { entryId: string; on: string; label: string; article: string; fen: string }[] = await manager.query(
    `select e.entry_id as "entryId", e."on"::text as "on", e.label, e.article, sum(p.debit_fen)::text as fen
     from ledger_entry e join ledger_posting p using (entry_id) where e.case_id = $1 group by e.entry_id order by e.entry_id`, [caseId],
  );
  return rows.map(({ fen, ...row }) => ({ ...row, amountFen: Number(fen) }));
}
