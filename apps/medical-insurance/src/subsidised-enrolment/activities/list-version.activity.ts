import { appendAudit, systemActor } from '@lianban/persistence';
import type { ListVersionView } from '@lianban/workflow-subsidised-enrolment/activities';
import type { ListVersionRef } from '@lianban/workflow-subsidised-enrolment/messages';
import { ApplicationFailure } from '@temporalio/common';
import { createMatchTables } from '../matching/match-facts.sql.js';
import { matchPersons } from '../matching/match-batch.js';
import type { ProcedureRecord } from '../procedure-record.js';

const view = `
select c.matched_at is not null as matched, c.closed_at is not null or v.withdrawn_by is not null as closed,
  (select count(*)::int from case_version l join confirmation_case k using (case_id)
   where l.list = c.list and l.version = c.version and l.county = c.county and k.closed_at is null) as "openCases"
from version_county c join list_version v using (list, version) where c.list = $1 and c.version = $2 and c.county = $3`;

const keyOf = ({ list, version, county }: ListVersionRef): unknown[] => [list, version, county];

export function loadListVersion(record: ProcedureRecord, ref: ListVersionRef): Promise<ListVersionView> {
  return record.transact(systemActor, async (manager) => {
    const [found]: ListVersionView[] = await manager.query(view, keyOf(ref));
    if (!found) throw ApplicationFailure.nonRetryable('no such version in this county', 'VERSION_UNKNOWN');
    return found;
  });
}

const unsettled = `
insert into batch_person
select distinct m.person_id from matching m join identity i on i.row_id = any(m.sources)
where i.list = $1 and i.opened_version = $2 and i.county = $3 and m.superseded_at is null
  and m.outcome in ('consistent', 'to-enrol-subsidised', 'refund-subsidy', 'no-refund')
  and not exists (select 1 from entitlement e where e.person_id = m.person_id and e.insurance_year = m.insurance_year and e.superseded_at is null)
limit 5000`;

/** Matching settles what is certain as it goes; here whoever it left without an entitlement is settled after all. */
export async function settleCertain(record: ProcedureRecord, ref: ListVersionRef): Promise<void> {
  for (let left = 1; left > 0; ) {
    left = await record.transact(systemActor, async (manager, context) => {
      for (const statement of createMatchTables) await manager.query(statement);
      await manager.query(unsettled, keyOf(ref));
      const [row]: { persons: number }[] = await manager.query('select count(*)::int as persons from batch_person');
      if (row && row.persons > 0) await matchPersons(manager, ref, context);
      return row?.persons ?? 0;
    });
  }
}

export function closeListVersion(record: ProcedureRecord, ref: ListVersionRef): Promise<void> {
  return record.transact(systemActor, async (manager, context) => {
    const [, closed]: [unknown[], number] = await manager.query(
      'update version_county set closed_at = $4 where list = $1 and version = $2 and county = $3 and closed_at is null', [...keyOf(ref), context.now],
    );
    if (closed > 0) await appendAudit(manager, { actor: systemActor, action: 'version.closed', object: `version/${ref.list}/${ref.version}/${ref.county}` });
  });
}
