import { Findings, type Check, type FindingKind } from '../check.js';

const row = `'名单 ' || l.list || ' 第 ' || l.version || ' 版第 ' || l.line || ' 行'`;

/** Every reported decision is a case, waits to become one with a job that does it, or waits for a person. */
const faults: readonly { kind: FindingKind; sql: string }[] = [
  { kind: 'lost', sql: `select ${row} || '的决定没有事项' as what from landed_decision l where l.state = 'recorded' and not exists (select from safety_case c where c.case_id = l.case_id)` },
  { kind: 'differs', sql: `select ${row} || '的文号与事项 ' || c.number || ' 的不同' as what from landed_decision l join safety_case c using (case_id) where c.reference is distinct from l.reference` },
  { kind: 'lost', sql: `select ${row} || '等待登记，但没有登记的作业' as what from landed_decision l where l.state = 'new' and not exists (select from job j where j.kind = 'record-decisions' and j.subject_id = l.list and j.state in ('queued', 'running'))` },
  { kind: 'lost', sql: `select ${row} || '没有登记，也不在接收差异中' as what from landed_decision l where l.state = 'refused' and not exists (select from intake_problem p where p.list = l.list and p.row_key = l.row_key and p.kind in ('number-used', 'not-recorded'))` },
  { kind: 'lost', sql: `select ${row} || '已撤回，事项还在，却没有接收差异' as what from landed_decision l where l.state = 'withdrawn' and l.case_id is not null and not exists (select from intake_problem p where p.list = l.list and p.row_key = l.row_key and p.kind = 'withdrawn')` },
];

const totals = `
select count(*)::int as "报送的决定", (count(*) filter (where state = 'recorded'))::int as "已登记", (count(*) filter (where state = 'refused'))::int as "未能登记", (count(*) filter (where state = 'withdrawn'))::int as "已撤回",
  (select count(*)::int from intake_problem where settled_at is null) as "待处理的接收差异" from landed_decision`;

/** Nothing that a department reported is lost on the way to a case. */
export const decisionsCheck: Check = {
  name: 'decisions',
  title: '报送的执法决定',
  async run({ tables }) {
    const findings = new Findings();
    for (const { kind, sql } of faults) for (const { what } of await tables.all<{ what: string }>('work-safety', sql)) findings.add(kind, what);
    return { compared: '报送的执法决定 ↔ 事项、登记作业与接收差异', counts: await tables.one<Record<string, number>>('work-safety', totals), findings: findings.list() };
  },
};
