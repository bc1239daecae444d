import { enqueue, systemActor } from '@lianban/persistence';
import type { ProcedureRecord } from '../procedure-record.js';
import { yearsToMatch } from '../procedure-context.js';
import { matchJob, matchSubject, type MatchTarget } from './match-job.js';
import { enqueueWaiting } from './match-county.js';

/** Kind of the job that finds who has to be matched without a new list: a window opened, a missing amount was set. */
export const matchDueJob = 'match-due';

const request = `
insert into match_request (list, version, county, person_id)
select distinct on (i.person_id) i.list, i.opened_version, i.county, i.person_id
from identity i cross join unnest($1::int[]) as y(year)
left join matching m on m.person_id = i.person_id and m.insurance_year = y.year and m.superseded_at is null
where i.closed_version is null and (m.matching_id is null or (m.finding = 'setting-missing' and m.outcome = 'exception'))
  and not exists (select 1 from match_request r where r.person_id = i.person_id)
order by i.person_id, i.row_id desc on conflict do nothing`;

export async function matchDue(record: ProcedureRecord): Promise<void> {
  await record.transact(systemActor, async (manager, context) => {
    await manager.query(request, [yearsToMatch(context)]);
    const targets: MatchTarget[] = await manager.query('select distinct list, version, county from match_request');
    for (const target of targets) await enqueue(manager, matchJob, matchSubject(target));
    await enqueueWaiting(manager);
  });
}
