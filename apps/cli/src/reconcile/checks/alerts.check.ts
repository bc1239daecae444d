import { shareConditions } from '@lianban/contracts';
import { Findings, type Check, type FindingKind } from '../check.js';

interface Counted {
  what: string;
  n: number;
}

/** Seconds that a local setting names, else what ships; and some for the looks between. */
const waited = (key: string, otherwise: string): string =>
  `make_interval(secs => 120 + coalesce((select (r.message ->> 'value')::int from reference_setting r where r.key = 'share-alert.' || ${key} order by r.effective_from desc limit 1), ${otherwise}))`;
/** The last look of the monitor: while it is stopped, nothing can have been opened or ended. */
const looked = `(select at from monitor_sign where party = 'look')`;
const word = `case t.condition ${Object.entries(shareConditions).map(([condition, label]) => `when '${condition}' then '${label}'`).join(' ')} end`;
const suspended = `s.suspensions @? '$[*] ? (@.toOn == null)'`;

/** Each query names what it finds and how often. */
const queries: readonly { kind: FindingKind; sql: string }[] = [
  {
    kind: 'lost',
    sql: `select a.number || ' 未恢复，没有单位负责恢复' as what, 1 as n from share_alert a
      where a.closed_at is null and not exists (select from step s where s.case_id = a.case_id and s.code = 'restore' and s.closed_at is null)`,
  },
  { kind: 'differs', sql: `select a.number || ' 已恢复，仍有未结的环节' as what, count(*)::int as n from share_alert a join step s using (case_id) where a.closed_at is not null and s.closed_at is null group by 1` },
  {
    kind: 'doubled',
    sql: `select a.number || ' 的环节 ' || twice.code || ' 同时开了两次' as what, 1 as n
      from (select case_id, code from step where closed_at is null group by 1, 2 having count(*) > 1) twice join share_alert a using (case_id)`,
  },
  { kind: 'differs', sql: `select a.number || ' 的静默与环节的中止不符' as what, 1 as n from share_alert a join step s using (case_id) where s.closed_at is null and (a.mute_until is not null) <> (${suspended})` },
  { kind: 'differs', sql: `select a.number || ' 的负责单位与环节不符' as what, 1 as n from share_alert a join step s using (case_id) where s.closed_at is null and s.code = 'restore' and s.office <> a.office` },
  {
    kind: 'lost',
    sql: `select '编号 ' || series || ' 少了' as what, (max(place) - count(*))::int as n
      from (select substr(number, 1, 7) as series, substr(number, 9)::int as place from share_alert) numbered group by series having max(place) <> count(*)`,
  },
  // What is unknown because a source is silent has the alert of that source.
  {
    kind: 'lost',
    sql: `select t.share_key || '：' || ${word} || '，没有告警' as what, 1 as n from share_state t
      where t.condition in ('late', 'silent', 'rejected', 'stuck') and t.since < ${looked} - ${waited(`'open-after-' || t.condition || '-seconds'`, `case when t.condition = 'stuck' then 60 else 0 end`)}
        and not exists (select from share_alert a where a.family = 'delivery' and a.subject = t.share_key and a.closed_at is null)`,
  },
  {
    kind: 'doubled',
    sql: `select a.number || ' 的共享早已正常，告警仍未结束' as what, 1 as n from share_alert a join share_state t on t.share_key = a.subject
      where a.family = 'delivery' and a.closed_at is null and t.condition in ('healthy', 'due', 'on-the-way', 'declined') and t.since < ${looked} - ${waited(`'cure-after-seconds'`, '30')}`,
  },
];

const totals = `
select count(*)::int as "告警", (count(*) filter (where closed_at is null))::int as "未恢复", (count(*) filter (where mute_until is not null))::int as "静默", (select count(*)::int from step) as "环节", (select count(*)::int from share_state) as "共享" from share_alert`;

/** Whatever is wrong with a share has an alert, an alert that is open is owed by the office that it names, and one that is over owes nothing. */
export const alertsCheck: Check = {
  name: 'alerts',
  title: '共享告警',
  async run({ tables }) {
    const findings = new Findings();
    for (const { kind, sql } of queries) for (const { what, n } of await tables.all<Counted>('exchange-monitor', sql)) findings.add(kind, what, n);
    return { compared: '共享状态 ↔ 告警 ↔ 环节', counts: await tables.one<Record<string, number>>('exchange-monitor', totals), findings: findings.list() };
  },
};
