import { collectionWindow, windowPhaseOn } from '@lianban/procedure-subsidised-enrolment';
import { plainDate } from '@lianban/kernel';
import { Findings, type Check } from '../check.js';
import type { Places } from '../places/places.js';

const today = `
select to_char((now() + make_interval(secs => coalesce((select offset_seconds from business_clock), 0))) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today`;

/** Persons claimed now without a current matching for a year, by the version and line that claims them. */
const unmatched = `
select i.list, i.opened_version as version, i.opened_line as line from identity i
where i.closed_version is null and not exists (select from matching m where m.person_id = i.person_id and m.insurance_year = $1 and m.superseded_at is null)
order by 1, 2, 3`;

const doubled = `
select insurance_year as year, count(*)::int as n from (
  select person_id, insurance_year from matching where superseded_at is null group by 1, 2 having count(*) > 1) twice group by 1`;

/** A matching rests on rows that are there, and a current claim is among the sources of the current matching. */
const stale = `
select m.insurance_year as year, count(*)::int as n from matching m
where m.superseded_at is null and m.outcome <> 'exit-recorded' and m.outcome <> 'exception' and m.outcome not in ('confirmed', 'rejected')
  and not exists (select from identity i where i.person_id = m.person_id and i.closed_version is null) group by 1`;

const waiting = `select count(*)::int as n from match_request`;

const totals = `
select (select count(distinct person_id)::int from identity where closed_version is null) as claimed,
  (select count(*)::int from matching where superseded_at is null) as matchings,
  (select count(*)::int from entitlement where superseded_at is null) as entitlements`;

const entitlementsTwice = `
select count(*)::int as n from (select 1 from entitlement where superseded_at is null group by person_id, insurance_year having count(*) > 1) twice`;

/** Each person who is claimed has one current matching per insurance year, and not one more. */
export const matchingsCheck: Check = {
  name: 'matchings',
  title: '比对结果',
  async run(places) {
    const findings = new Findings();
    const { tables } = places;
    for (const year of await yearsOf(places)) {
      for (const { list, version, line } of await tables.all<{ list: string; version: number; line: number }>('medical-insurance', unmatched, [year])) {
        findings.add('lost', `${list} 第 ${version} 版第 ${line} 行的人没有 ${year} 年的比对结果`);
      }
    }
    for (const { year, n } of await tables.all<{ year: number; n: number }>('medical-insurance', doubled)) findings.add('doubled', `${year} 年有人有两条现行比对结果`, n);
    for (const { year, n } of await tables.all<{ year: number; n: number }>('medical-insurance', stale)) findings.add('differs', `${year} 年有现行结果的人已不在任何名单上`, n);
    const requests = await tables.one<{ n: number }>('medical-insurance', waiting);
    findings.add('lost', '仍在等待比对的人', requests.n);
    const twice = await tables.one<{ n: number }>('medical-insurance', entitlementsTwice);
    findings.add('doubled', '同一人同一年度有两条现行待遇', twice.n);
    const counts = await tables.one<Record<string, number>>('medical-insurance', totals);
    return { compared: '现行身份 × 参保年度 ↔ 现行比对结果', counts, findings: findings.list() };
  },
};

/** The current insurance year and, while its window is open (景府发〔2023〕10号 art. 16), the next. */
async function yearsOf({ tables }: Places): Promise<number[]> {
  const { today: text } = await tables.one<{ today: string }>('medical-insurance', today);
  const year = Number(text.slice(0, 4));
  return windowPhaseOn(collectionWindow(year + 1), plainDate(text)) === 'open' ? [year, year + 1] : [year];
}
