import { Findings, type Check, type FindingKind } from '../check.js';

interface Counted {
  what: string;
  n: number;
}

/** Owed also when their case has ended: what is public is looked after as long as it is public. */
const outliving = `('redaction', 'release', 'page-repair')`;

/** Each query names what it finds and how often. */
const queries: readonly { kind: FindingKind; sql: string }[] = [
  {
    kind: 'lost',
    sql: `select c.number || ' 未结，没有任何未结的环节' as what, 1 as n from safety_case c
      where c.closed_at is null and not exists (select from step s where s.case_id = c.case_id and s.closed_at is null)`,
  },
  {
    kind: 'differs',
    sql: `select c.number || ' 已结，仍有未结的环节' as what, count(*)::int as n from safety_case c join step s using (case_id)
      where c.closed_at is not null and s.closed_at is null and s.code not in ${outliving} group by 1`,
  },
  { kind: 'differs', sql: `select number || ' 的状态与办结时间不符' as what, 1 as n from safety_case where (state = 'open') <> (closed_at is null)` },
  {
    kind: 'doubled',
    sql: `select c.number || ' 的环节 ' || twice.code || ' 同时开了两次' as what, 1 as n
      from (select case_id, code from step where closed_at is null group by 1, 2 having count(*) > 1) twice join safety_case c using (case_id)`,
  },
  {
    kind: 'lost',
    sql: `select '编号 ' || series || ' 少了' as what, (max(place) - count(*))::int as n
      from (select substr(number, 1, 7) as series, substr(number, 9)::int as place from safety_case) numbered group by series having max(place) <> count(*)`,
  },
  {
    kind: 'lost',
    sql: `select c.number || ' 不在其承办单位的事项中' as what, 1 as n from safety_case c where not exists (select from case_office o where o.case_id = c.case_id and o.office = c.office)`,
  },
  {
    kind: 'lost',
    sql: `select c.number || ' 的' || due.title || '没有环节' as what, 1 as n from safety_case c, (values ('listing', '挂牌督办'), ('investigation', '事故调查')) due (code, title)
      where c.procedure = 'accident-investigation' and not exists (select from step s where s.case_id = c.case_id and s.code = due.code)`,
  },
  {
    kind: 'lost',
    sql: `select c.number || ' 已作出决定，没有公开环节' as what, 1 as n from safety_case c
      where c.procedure = 'enforcement-disclosure' and c.happened_on is not null and not exists (select from step s where s.case_id = c.case_id and s.code = 'publication')`,
  },
  {
    kind: 'lost',
    sql: `select c.number || ' 已批复结案，没有公开环节' as what, 1 as n from safety_case c join step s using (case_id)
      where c.procedure = 'accident-investigation' and s.code = 'closing' and s.outcome = 'closed' and not exists (select from step p where p.case_id = c.case_id and p.code = 'publication')`,
  },
];

const totals = `
select (count(*) filter (where procedure = 'enforcement-disclosure'))::int as "决定", (count(*) filter (where procedure = 'decision-performance'))::int as "履行", (count(*) filter (where procedure = 'accident-investigation'))::int as "事故",
  (count(*) filter (where closed_at is null))::int as "未结", (select count(*)::int from step) as "环节" from safety_case`;

/** Every case of work safety owes something while it is open, nothing that its end made moot, and what the law demands of it is there. */
export const safetyCasesCheck: Check = {
  name: 'safety-cases',
  title: '安全生产监管执法事项与环节',
  async run({ tables }) {
    const findings = new Findings();
    for (const { kind, sql } of queries) for (const { what, n } of await tables.all<Counted>('work-safety', sql)) findings.add(kind, what, n);
    return { compared: '决定、履行和事故 ↔ 环节', counts: await tables.one<Record<string, number>>('work-safety', totals), findings: findings.list() };
  },
};
