import { Findings, type Check, type FindingKind } from '../check.js';

interface Counted {
  what: string;
  n: number;
}

/** Each query names what it finds and how often. */
const queries: readonly { kind: FindingKind; sql: string }[] = [
  {
    kind: 'lost',
    sql: `select m.insurance_year || ' 年的例外（' || coalesce(m.finding, '') || '）没有确认事项' as what, count(*)::int as n from matching m
      where m.superseded_at is null and m.outcome = 'exception' and not exists (
        select from confirmation_case c where c.person_id = m.person_id and c.insurance_year = m.insurance_year and c.kind = m.finding)
      group by 1`,
  },
  {
    kind: 'doubled',
    sql: `select insurance_year || ' 年同一人同一类例外有两个确认事项' as what, count(*)::int as n from (
        select insurance_year from confirmation_case group by person_id, insurance_year, kind having count(*) > 1) twice group by 1`,
  },
  {
    kind: 'doubled',
    sql: `select number || ' 未结，而比对已无此例外' as what, 1 as n from confirmation_case c
      where c.closed_at is null and not exists (
        select from matching m where m.person_id = c.person_id and m.insurance_year = c.insurance_year and m.superseded_at is null
          and (m.finding = c.kind or m.outcome in ('confirmed', 'rejected')))`,
  },
  {
    kind: 'lost',
    sql: `select c.number || ' 没有任何环节' as what, 1 as n from confirmation_case c
      where not exists (select from step s where s.case_id = c.case_id and s.case_round = c.round)`,
  },
  {
    kind: 'doubled',
    sql: `select c.number || ' 的同一环节对同一单位开了两次' as what, count(*)::int as n from (
        select case_id from step group by case_id, case_round, code, office, round having count(*) > 1) twice join confirmation_case c using (case_id) group by 1`,
  },
  {
    kind: 'differs',
    sql: `select c.number || ' 已结，仍有未结的环节' as what, count(*)::int as n from confirmation_case c join step s using (case_id)
      where c.closed_at is not null and s.closed_at is null group by 1`,
  },
  {
    kind: 'lost',
    sql: `select 'SE-' || k.insurance_year || ' 的编号少了' as what, (k.last_number - count(c.case_id))::int as n
      from case_number k left join confirmation_case c using (insurance_year) group by k.insurance_year, k.last_number having k.last_number <> count(c.case_id)`,
  },
  {
    kind: 'lost',
    sql: `select c.number || ' 不知由哪一版名单而起' as what, 1 as n from confirmation_case c where not exists (select from case_version v where v.case_id = c.case_id)`,
  },
];

const totals = `
select count(*)::int as cases, (count(*) filter (where closed_at is null))::int as open, (select count(*)::int from step) as steps from confirmation_case`;

/** Each exception has one case, each case a step of an office, and nothing stands twice. */
export const casesCheck: Check = {
  name: 'cases',
  title: '确认事项与环节',
  async run({ tables }) {
    const findings = new Findings();
    for (const { kind, sql } of queries) {
      for (const { what, n } of await tables.all<Counted>('medical-insurance', sql)) findings.add(kind, what, n);
    }
    const counts = await tables.one<Record<string, number>>('medical-insurance', totals);
    return { compared: '现行例外 ↔ 确认事项 ↔ 环节', counts, findings: findings.list() };
  },
};
