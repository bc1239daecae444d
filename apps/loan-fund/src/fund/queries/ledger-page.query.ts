import { ledgerAccounts, type LedgerAccount, type LedgerLine, type LedgerPage, type LedgerQuery } from '@lianban/procedure-loan-renewal';
import { readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { LoanRecord } from '../../loan-renewal/loan-record.js';

type Query = z.output<typeof LedgerQuery>;
type Line = z.output<typeof LedgerLine>;
interface Row extends Omit<Line, 'at' | 'postings'> {
  at: Date;
  postings: { account: LedgerAccount; debitFen: number; creditFen: number }[];
}

/** Entries with their postings, newest day first. */
@Injectable()
export class LedgerRead {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  page(actor: RequestActor, query: Query): Promise<z.output<typeof LedgerPage>> {
    return this.record.transact(actor, async (manager) => {
      const { where, parameters } = filterOf(query);
      const [count]: { total: number }[] = await manager.query(`select count(*)::int as total from ledger_entry e where ${where}`, parameters);
      const after = readCursor(query.cursor, 2);
      const n = parameters.length;
      const rows: Row[] = await manager.query(
        `select e.entry_id as "entryId", e."on"::text as "on", e.label, e.reference, e.article, e.case_id as "caseId", c.number as "caseNumber", e.by_name as "byName", e.at,
           (select jsonb_agg(jsonb_build_object('account', p.account, 'debitFen', p.debit_fen, 'creditFen', p.credit_fen) order by p.debit_fen = 0, p.account) from ledger_posting p where p.entry_id = e.entry_id) as postings
         from ledger_entry e left join loan_case c using (case_id) where ${where} ${after ? `and (e."on", e.entry_id) < ($${n + 2}::date, $${n + 3}::uuid)` : ''}
         order by e."on" desc, e.entry_id desc limit $${n + 1}`, [...parameters, query.limit, ...(after ?? [])],
      );
      const last = rows.length === query.limit ? rows.at(-1) : undefined;
      return { items: rows.map(lineOf), total: count?.total ?? 0, nextCursor: last ? writeCursor([last.on, last.entryId]) : null };
    });
  }
}

const lineOf = ({ at, postings, ...row }: Row): Line => ({ ...row, at: at.toISOString(), postings: postings.map((one) => ({ ...one, label: ledgerAccounts[one.account].label })) });

function filterOf({ account, from, to, caseId }: Query): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = ['true'];
  if (account) conditions.push(`exists (select from ledger_posting p where p.entry_id = e.entry_id and p.account = ${given(account)})`);
  if (from) conditions.push(`e."on" >= ${given(from)}::date`);
  if (to) conditions.push(`e."on" <= ${given(to)}::date`);
  if (caseId) conditions.push(`e.case_id = ${given(caseId)}::uuid`);
  return { where: conditions.join(' and '), parameters };
}
