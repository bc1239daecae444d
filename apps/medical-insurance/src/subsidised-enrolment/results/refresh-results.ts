import { enqueue } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';

/** Kind of the job that gathers changed results of one list into a version. */
export const publishJob = 'publish-results';
const GATHER_SECONDS = 5;

/**
 * What each department sees of the persons it named, and whom tax collects from; only codes, no number and no name.
 * `left` rows stay with their last state until they are published as gone.
 */
const wanted = `
select 'enrolment-status-' || i.department as list, md5(i.row_key || ':' || m.insurance_year) as row_key, m.person_id, i.county, i.name_digest, i.opened_line as line,
  jsonb_build_object('insuranceYear', m.insurance_year::text, 'sourceList', i.list, 'sourceVersion', i.opened_version::text, 'sourceLine', i.opened_line::text,
    'category', i.category, 'outcome', m.outcome, 'finding', m.finding, 'caseNumber', c.number) as fields
from matching m join batch_person using (person_id) join identity i on i.row_id = any(m.sources)
left join confirmation_case c on c.person_id = m.person_id and c.insurance_year = m.insurance_year and c.kind = m.finding
where m.superseded_at is null
union all
select 'persons-to-collect', md5('collect:' || e.person_id || ':' || e.insurance_year), e.person_id, i.county, i.name_digest, i.opened_line,
  jsonb_build_object('insuranceYear', e.insurance_year::text, 'category', e.category, 'ownShareFen', e.own_share_fen::text)
from entitlement e join batch_person using (person_id)
join matching m on m.person_id = e.person_id and m.insurance_year = e.insurance_year and m.superseded_at is null
join identity i on i.row_id = m.sources[1]
where e.superseded_at is null and e.status = 'subsidised' and e.own_share_fen > 0
  and not exists (select 1 from payment p where p.person_id = e.person_id and p.insurance_year = e.insurance_year and p.closed_version is null)`;

const refresh = `
with wanted as (select distinct on (list, row_key) * from (${wanted}) w order by list, row_key, line desc),
gone as (
  update result_row r set gone = true, digest = 'gone', changed_at = now() from batch_person b
  where r.person_id = b.person_id and not r.gone and not exists (select 1 from wanted w where w.list = r.list and w.row_key = r.row_key)
  returning r.list
), kept as (
  insert into result_row (list, row_key, person_id, county, name_digest, line, fields, digest)
  select list, row_key, person_id, county, name_digest, line, fields, md5(fields::text || county) from wanted
  on conflict on constraint result_row_pk do update set county = excluded.county, name_digest = excluded.name_digest, line = excluded.line, fields = excluded.fields,
    digest = excluded.digest, gone = false, changed_at = now() where result_row.digest <> excluded.digest
  returning list
) select list from gone union select list from kept`;

/** Brings the results of everyone in `batch_person` up to date; what changed is gathered into a version within 5 s. */
export async function refreshResults(manager: EntityManager): Promise<void> {
  const changed: { list: string }[] = await manager.query(refresh);
  for (const { list } of changed) await enqueue(manager, publishJob, list, { runAfter: new Date(Date.now() + GATHER_SECONDS * 1000) });
}

/** The same for one person. */
export async function refreshPerson(manager: EntityManager, personId: string): Promise<void> {
  await manager.query('create temporary table if not exists batch_person (person_id uuid primary key) on commit drop');
  await manager.query('insert into batch_person values ($1) on conflict do nothing', [personId]);
  await refreshResults(manager);
}
