import type { EntityManager } from 'typeorm';
import type { ProcedureContext } from '../procedure-context.js';

/**
 * What is now true of each person × year, beside what stood before. A doubt that an office has already answered on
 * the same evidence keeps the answer.
 */
const createFresh = `
create temporary table match_fresh on commit drop as
select f.person_id, f.insurance_year, r.ruled, coalesce(c.outcome, r.ruled) as outcome, r.finding, coalesce(c.decided_category, r.category) as category,
  f.county, f.sources, f.claims, f.evidence, r.ruling_id, r.subsidy_fen, r.own_share_fen, r.refund_fen, c.case_id as standing_case
from match_fact f
join match_ruled r on r.rule = f.rule and r.facts = f.facts
left join confirmation_case c on r.finding is not null and c.person_id = f.person_id and c.insurance_year = f.insurance_year
  and c.kind = r.finding and c.evidence = f.evidence and c.outcome is not null`;

const same = `(m.ruled, m.finding, m.county, m.sources, m.evidence, m.category) is not distinct from (n.ruled, n.finding, n.county, n.sources, n.evidence, n.category)
  and exists (select 1 from ruling a, ruling b where a.ruling_id = m.ruling_id and b.ruling_id = n.ruling_id and a.value = b.value)`;

const supersede = `
update matching m set superseded_at = $1
where m.superseded_at is null and m.person_id in (select person_id from batch_person) and m.insurance_year = any($2)
  and not exists (select 1 from match_fresh n where n.person_id = m.person_id and n.insurance_year = m.insurance_year and ${same})`;

const insert = `
insert into matching (person_id, insurance_year, ruled, outcome, finding, category, county, sources, evidence, ruling_id, matched_at, matched_on)
select person_id, insurance_year, ruled, outcome, finding, category, county, sources, evidence, ruling_id, $1, $2 from match_fresh n
where not exists (select 1 from matching m where m.person_id = n.person_id and m.insurance_year = n.insurance_year and m.superseded_at is null)`;

/** Joins the rulings back to the persons; a row that says the same as before stays as it is. */
export async function saveMatching(manager: EntityManager, years: readonly number[], context: ProcedureContext): Promise<void> {
  await manager.query(createFresh);
  await manager.query('analyze match_fresh');
  await manager.query(supersede, [context.now, years]);
  await manager.query(insert, [context.now, context.today]);
}
