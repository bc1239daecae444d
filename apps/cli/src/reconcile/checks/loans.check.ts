import { Findings, type Check, type FindingKind } from '../check.js';

interface Counted {
  what: string;
  n: number;
}

/** Each query names what it finds and how often. */
const queries: readonly { kind: FindingKind; sql: string }[] = [
  {
    kind: 'lost',
    sql: `select c.number || ' 未结，没有任何未结的环节' as what, 1 as n from loan_case c
      where c.closed_at is null and not exists (select from step s where s.case_id = c.case_id and s.closed_at is null)`,
  },
  {
    kind: 'differs',
    sql: `select c.number || ' 已结，仍有未结的环节' as what, count(*)::int as n from loan_case c join step s using (case_id) where c.closed_at is not null and s.closed_at is null and s.code <> 'fraud-referral' group by 1`,
  },
  { kind: 'differs', sql: `select number || ' 的状态与办结时间不符' as what, 1 as n from loan_case where (state = 'open') <> (closed_at is null)` },
  {
    kind: 'differs',
    sql: `select c.number || ' 已结清，没有办完结算' as what, 1 as n from loan_case c
      where c.state = 'settled' and not exists (select from step s where s.case_id = c.case_id and s.code = 'settlement' and s.outcome = 'settled')`,
  },
  {
    kind: 'doubled',
    sql: `select c.number || ' 的环节 ' || twice.code || ' 同时开了两次' as what, 1 as n
      from (select case_id, code from step where closed_at is null group by 1, 2 having count(*) > 1) twice join loan_case c using (case_id)`,
  },
  {
    kind: 'lost',
    sql: `select '编号 LR-' || year || ' 少了' as what, (max(place) - count(*))::int as n
      from (select substr(number, 4, 4) as year, substr(number, 9)::int as place from loan_case) numbered group by year having max(place) <> count(*)`,
  },
];

const totals = `
select count(*)::int as "业务", (count(*) filter (where closed_at is null))::int as "未结", (select count(*)::int from step) as "环节" from loan_case`;

/** Every loan owes something while it is open, and nothing but a referral (art. 20) once it has ended. */
export const loansCheck: Check = {
  name: 'loans',
  title: '周转基金业务与环节',
  async run({ tables }) {
    const findings = new Findings();
    for (const { kind, sql } of queries) {
      for (const { what, n } of await tables.all<Counted>('loan-fund', sql)) findings.add(kind, what, n);
    }
    return { compared: '业务 ↔ 环节', counts: await tables.one<Record<string, number>>('loan-fund', totals), findings: findings.list() };
  },
};
