import { Findings, type Check } from '../check.js';

interface Line {
  what: string;
  fen: string;
}

const unbalanced = `
select '分录 ' || e.entry_id as what, coalesce(sum(p.debit_fen - p.credit_fen), 0)::text as fen
from ledger_entry e left join ledger_posting p using (entry_id) group by e.entry_id having coalesce(sum(p.debit_fen - p.credit_fen), 0) <> 0 or count(p.*) = 0`;

/** What the steps of each loan say of the money, as balances (debit above zero); nothing of the ledger is read here. */
const said = `
with ended as (select case_id, code, outcome, data from step where outcome is not null and outcome <> 'case-closed'),
loan as (
  select c.case_id, c.number, c.amount_fen, c.state,
    exists (select from ended e where e.case_id = c.case_id and e.code = 'disbursement' and e.outcome = 'paid') as paid,
    exists (select from ended e where e.case_id = c.case_id and e.code = 'fund-return' and e.outcome = 'returned') as returned,
    (select data from ended e where e.case_id = c.case_id and e.code = 'settlement') as settled
  from loan_case c),
received as (select case_id, code, sum((data ->> 'amountFen')::bigint) as fen from ended where outcome = 'received' group by 1, 2),
of_case as (
  select l.*, coalesce((select fen from received r where r.case_id = l.case_id and r.code = 'prepayment'), 0) as prepaid,
    coalesce((select fen from received r where r.case_id = l.case_id and r.code = 'top-up'), 0) as topped_up,
    coalesce((select fen from received r where r.case_id = l.case_id and r.code = 'penalty-payment'), 0) as penalty,
    coalesce((select fen from received r where r.case_id = l.case_id and r.code = 'bank-liability'), 0) as liability
  from loan l)
select case_id, number, account, fen from of_case cross join lateral (values
  ('loans-outstanding', case when paid and not returned then amount_fen else 0 end),
  ('prepaid-by-borrowers', case when settled is null and (state = 'open' or paid) then -prepaid else 0 end),
  ('interest-income', -coalesce((settled ->> 'interestFen')::bigint, 0)),
  ('fee-income', -coalesce((settled ->> 'feeFen')::bigint, 0)),
  ('receivable-from-borrowers', coalesce((settled ->> 'topupFen')::bigint, 0) - topped_up),
  ('penalty-income', -penalty),
  ('bank-liability-income', -liability)) as said (account, fen)`;

const booked = `select e.case_id, p.account, sum(p.debit_fen - p.credit_fen) as fen from ledger_entry e join ledger_posting p using (entry_id) where e.case_id is not null group by 1, 2`;

const differing = `
select coalesce(s.number, '不明业务') || ' ' || coalesce(s.account, b.account) || '：账上 ' || coalesce(b.fen, 0) || ' 分，记录 ' || coalesce(s.fen, 0) || ' 分' as what,
  (coalesce(b.fen, 0) - coalesce(s.fen, 0))::text as fen
from (${said}) s full join (${booked}) b using (case_id, account)
where coalesce(s.account, b.account) <> 'fund-account' and coalesce(s.fen, 0) <> coalesce(b.fen, 0)`;

/** Approved and neither paid nor ended: exactly these hold a reservation, of their amount. */
const reservations = `
select coalesce(a.number, r.case_id::text) || case when r.case_id is null then ' 已批准未放款，没有预留资金' when a.case_id is null then ' 没有待放款，仍预留着资金' else ' 预留的金额不符' end as what,
  coalesce(r.amount_fen - a.amount_fen, 0)::text as fen
from (select c.case_id, c.number, c.amount_fen from loan_case c where c.state = 'open'
    and exists (select from step s where s.case_id = c.case_id and s.code in ('approval', 'leading-group-decision') and s.outcome = 'approved')
    and not exists (select from step s where s.case_id = c.case_id and s.code = 'disbursement' and s.outcome = 'paid')) a
  full join (select case_id, amount_fen from reservation where released_at is null and consumed_at is null) r using (case_id)
where r.case_id is null or a.case_id is null or r.amount_fen <> a.amount_fen`;

/** The money on the account never goes below zero, nor does what can still be promised. */
const overdrawn = `
select '专户余额低于零' as what, sum(debit_fen - credit_fen)::text as fen from ledger_posting where account = 'fund-account' having sum(debit_fen - credit_fen) < 0
union all
select '已借出与已预留超过资金总额', (capital - out - held)::text from (
  select coalesce(sum(credit_fen - debit_fen) filter (where account in ('contribution', 'bank-borrowing')), 0) as capital,
    coalesce(sum(debit_fen - credit_fen) filter (where account = 'loans-outstanding'), 0) as out,
    (select coalesce(sum(amount_fen), 0) from reservation where released_at is null and consumed_at is null) as held
  from ledger_posting) fund where capital - out - held < 0`;

const totals = `
select (select count(*)::int from ledger_entry) as "分录", (select count(*)::int from ledger_posting) as "明细",
  (select count(*)::int from reservation where released_at is null and consumed_at is null) as "预留"`;

/** The ledger of the fund equals the records to the fen, and what is promised is what was approved and not yet paid. */
export const ledgerCheck: Check = {
  name: 'ledger',
  title: '周转基金账本与预留',
  async run({ tables }) {
    const findings = new Findings();
    for (const { what, fen } of await tables.all<Line>('loan-fund', unbalanced)) findings.add('differs', `${what} 借贷不平（差 ${fen} 分）`);
    for (const { what } of await tables.all<Line>('loan-fund', differing)) findings.add('differs', what);
    for (const { what } of await tables.all<Line>('loan-fund', reservations)) findings.add('differs', what);
    for (const { what, fen } of await tables.all<Line>('loan-fund', overdrawn)) findings.add('differs', `${what}（${fen} 分）`);
    return { compared: '环节所记的金额 ↔ 复式账本 ↔ 预留', counts: await tables.one<Record<string, number>>('loan-fund', totals), findings: findings.list() };
  },
};
