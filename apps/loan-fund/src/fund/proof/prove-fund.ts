import { ledgerAccountCodes, type FundView } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';

type Proof = NonNullable<FundView['proof']>;

/** What the cases and their steps say of the money, in the direction in which each account grows; nothing of the ledger is read here. */
const recordsSql = `
with ended as (select case_id, code, outcome, data from step where outcome is not null and outcome <> 'case-closed'),
of_case as (
  select c.amount_fen, c.state,
    exists (select from ended e where e.case_id = c.case_id and e.code = 'disbursement' and e.outcome = 'paid') as paid,
    exists (select from ended e where e.case_id = c.case_id and e.code = 'fund-return' and e.outcome = 'returned') as returned,
    (select data from ended e where e.case_id = c.case_id and e.code = 'settlement') as settled,
    (select coalesce(sum((data ->> 'amountFen')::bigint), 0) from ended e where e.case_id = c.case_id and e.code = 'prepayment' and e.outcome = 'received') as prepaid,
    (select coalesce(sum((data ->> 'amountFen')::bigint), 0) from ended e where e.case_id = c.case_id and e.code = 'top-up' and e.outcome = 'received') as topped_up,
    (select coalesce(sum((data ->> 'amountFen')::bigint), 0) from ended e where e.case_id = c.case_id and e.code = 'penalty-payment' and e.outcome = 'received') as penalty,
    (select coalesce(sum((data ->> 'amountFen')::bigint), 0) from ended e where e.case_id = c.case_id and e.code = 'bank-liability' and e.outcome = 'received') as liability
  from loan_case c)
select account, sum(fen)::text as fen from of_case cross join lateral (values
  ('loans-outstanding', case when paid and not returned then amount_fen else 0 end),
  ('prepaid-by-borrowers', case when settled is null and (state = 'open' or paid) then prepaid else 0 end),
  ('interest-income', coalesce((settled ->> 'interestFen')::bigint, 0)),
  ('fee-income', coalesce((settled ->> 'feeFen')::bigint, 0)),
  ('receivable-from-borrowers', coalesce((settled ->> 'topupFen')::bigint, 0) - topped_up),
  ('penalty-income', penalty),
  ('bank-liability-income', liability)) as said (account, fen) group by account`;

const ledgerSql = `
select account, sum(case when account in ('loans-outstanding', 'receivable-from-borrowers') then debit_fen - credit_fen else credit_fen - debit_fen end)::text as fen
from ledger_posting group by account`;

/** Accounts that only loans move: the records must say the same of them. */
const proved = ['loans-outstanding', 'prepaid-by-borrowers', 'interest-income', 'fee-income', 'receivable-from-borrowers', 'penalty-income', 'bank-liability-income'];

/** Balances derived anew from the records against the ledger, to the fen; the result is kept. Call as the service: it must see every case. */
export async function proveFund(manager: EntityManager, at: Date): Promise<Proof> {
  const [records, ledger] = [await sums(manager, recordsSql), await sums(manager, ledgerSql)];
  const differences = ledgerAccountCodes.filter((account) => proved.includes(account))
    .map((account) => ({ account, ledgerFen: ledger.get(account) ?? 0, recordsFen: records.get(account) ?? 0 }))
    .filter(({ ledgerFen, recordsFen }) => ledgerFen !== recordsFen);
  await manager.query('insert into fund_proof (at, ok, differences) values ($1, $2, $3)', [at, differences.length === 0, JSON.stringify(differences)]);
  return { at: at.toISOString(), ok: differences.length === 0, differences };
}

async function sums(manager: EntityManager, sql: string): Promise<Map<string, number>> {
  const rows: { account: string; fen: string }[] = await manager.query(sql);
  return new Map(rows.map(({ account, fen }) => [account, Number(fen)]));
}

export async function lastProof(manager: EntityManager): Promise<Proof | null> {
  const [row]: { at: Date; ok: boolean; differences: Proof['differences'] }[] = await manager.query('select at, ok, differences from fund_proof order by proof_id desc limit 1');
  return row ? { ...row, at: row.at.toISOString() } : null;
}
