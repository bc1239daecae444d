import type { SourceRow } from '@lianban/procedure-subsidised-enrolment';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

export type Source = z.output<typeof SourceRow> & { validFrom: string; validTo: string | null; rowId: string };

const rowsOf = (register: string, category: string, recognisedOn: string, state: string): string => `
select '${register}' as register, r.row_id::text as "rowId", v.department, r.list, r.opened_version as version, v.period, r.opened_line as line, r.county, ${category} as category,
  ${recognisedOn}::text as "recognisedOn", v.officer_post as "officerPost", v.approver_posts as "approverPosts", ${state} as state,
  r.valid_from::text as "validFrom", r.valid_to::text as "validTo"
from ${register} r join list_version v on v.list = r.list and v.version = r.opened_version where r.person_id = $1`;

const current = `case when r.closed_version is null then '有效' else '已失效' end`;

const identities = rowsOf('identity', 'r.category', 'r.recognised_on', `case when r.withdrawn then '已撤回' when r.closed_version is null then '有效' else '已退出或更正' end`);
const others = [
  rowsOf('register_row', 'null::text', 'null::date', current), rowsOf('death', 'null::text', 'null::date', current),
  rowsOf('employee_insurance', 'null::text', 'null::date', current), rowsOf('payment', 'null::text', 'null::date', current),
];

/** Every row of an identity list that named a person, newest first, with file line, officer and approvers. */
export function loadIdentities(manager: EntityManager, personId: string): Promise<Source[]> {
  return manager.query(`${identities} order by r.row_id desc`, [personId]);
}

/** The rows behind a case: the claims its matching rested on, and what the registers hold beside them. */
export function loadCaseSources(manager: EntityManager, one: { personId: string; insuranceYear: number; kind: string }): Promise<Source[]> {
  const matched = 'select m.sources from matching m where m.person_id = $1 and m.insurance_year = $2 and m.finding = $3 order by m.matching_id desc limit 1';
  const registers = others.filter((sql) => !sql.includes(`'payment'`)).map((sql) => `${sql} and r.closed_version is null`);
  return manager.query(
    `select * from (${identities} and r.row_id in (select unnest(m.sources) from (${matched}) m)) i union all ${registers.join(' union all ')} order by register desc, "rowId"`,
    [one.personId, one.insuranceYear, one.kind],
  );
}
