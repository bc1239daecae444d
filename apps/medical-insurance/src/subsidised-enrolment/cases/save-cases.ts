import type { EntityManager } from 'typeorm';
import type { MatchTarget } from '../matching/match-job.js';
import type { ProcedureContext } from '../procedure-context.js';
import { categoriesOf, type Doubted } from './case-doubts.js';

export interface SavedCase extends Doubted {
  caseId: string;
  round: number;
}

const insertCases = `
insert into confirmation_case (case_id, number, person_id, insurance_year, kind, state, county, categories, source_list, source_version, source_county, evidence,
  ruling_id, opened_on, opened_at)
select coalesce(case_id, uuidv7()), number, person_id, insurance_year, kind, 'open', county, array(select jsonb_array_elements_text(categories)), $2, $3, $4, evidence, ruling_id, $5, $6
from jsonb_to_recordset($1::jsonb) as t(case_id uuid, number text, person_id uuid, insurance_year int, kind text, county text, categories jsonb, evidence text, ruling_id bigint)
returning case_id as "caseId", person_id as "personId", insurance_year as "insuranceYear"`;

/** New cases, numbered `SE-<year>-<6 digits>`; numbers are taken in the order of the persons and never reused. */
export async function insertNewCases(manager: EntityManager, doubted: readonly Doubted[], target: MatchTarget, context: ProcedureContext): Promise<SavedCase[]> {
  if (doubted.length === 0) return [];
  const numbers = await takeNumbers(manager, doubted);
  const rows = doubted.map((one, n) => ({
    number: numbers[n], person_id: one.personId, insurance_year: one.insuranceYear, kind: one.kind, county: one.county, categories: categoriesOf(one.claims),
    evidence: one.evidence, ruling_id: one.rulingId,
  }));
  const saved: { caseId: string; personId: string; insuranceYear: number }[] = await manager.query(insertCases, [
    JSON.stringify(rows), target.list, target.version, target.county, context.today, context.now,
  ]);
  const ids = new Map(saved.map(({ caseId, personId, insuranceYear }) => [`${personId}/${insuranceYear}`, caseId]));
  return doubted.map((one) => ({ ...one, caseId: ids.get(`${one.personId}/${one.insuranceYear}`) as string, round: 1 }));
}

async function takeNumbers(manager: EntityManager, doubted: readonly Doubted[]): Promise<string[]> {
  const next = new Map<number, number>();
  for (const year of [...new Set(doubted.map(({ insuranceYear }) => insuranceYear))].sort()) {
    const count = doubted.filter(({ insuranceYear }) => insuranceYear === year).length;
    const [row]: { last: number }[] = await manager.query(
      `insert into case_number values ($1, $2) on conflict on constraint case_number_pk
       do update set last_number = case_number.last_number + excluded.last_number returning last_number as last`,
      [year, count],
    );
    next.set(year, (row?.last ?? count) - count);
  }
  return doubted.map(({ insuranceYear }) => {
    const number = (next.get(insuranceYear) ?? 0) + 1;
    next.set(insuranceYear, number);
    return `SE-${insuranceYear}-${String(number).padStart(6, '0')}`;
  });
}

const updateCases = `
update confirmation_case c set state = case when c.closed_at is null and c.outcome is null then c.state else 'open' end, round = t.round, county = t.county,
  categories = array(select jsonb_array_elements_text(t.categories)), evidence = t.evidence, ruling_id = t.ruling_id, source_list = $2, source_version = $3, source_county = $4,
  opened_on = case when c.closed_at is null and c.outcome is null then c.opened_on else $5 end, opened_at = case when c.closed_at is null and c.outcome is null then c.opened_at else $6 end,
  outcome = null, decided_category = null, decided_reason = null, closed_at = null, closed_on = null, revision = c.revision + 1
from jsonb_to_recordset($1::jsonb) as t(case_id uuid, round int, county text, categories jsonb, evidence text, ruling_id bigint)
where c.case_id = t.case_id`;

/** A later version adopts an open case; one that closed is opened again, a round further, when the evidence is another. */
export async function adoptCases(manager: EntityManager, doubted: readonly Doubted[], target: MatchTarget, context: ProcedureContext): Promise<SavedCase[]> {
  const saved = doubted.map((one) => ({ ...one, caseId: one.caseId as string, round: (one.caseRound ?? 1) + (one.caseClosed ? 1 : 0) }));
  const changed = saved.filter((one) => one.caseClosed || !one.sameEvidence);
  const rows = changed.map((one) => ({
    case_id: one.caseId, round: one.round, county: one.county, categories: categoriesOf(one.claims), evidence: one.evidence, ruling_id: one.rulingId,
  }));
  if (rows.length > 0) await manager.query(updateCases, [JSON.stringify(rows), target.list, target.version, target.county, context.today, context.now]);
  return saved;
}

/** Which versions a case was opened or adopted by, for the workflows that wait for it; answers the cases new to this version. */
export async function linkVersion(manager: EntityManager, caseIds: readonly string[], target: MatchTarget): Promise<string[]> {
  const linked: { caseId: string }[] = await manager.query(
    `insert into case_version select unnest($1::uuid[]), $2, $3::int, $4 on conflict on constraint case_version_pk do nothing returning case_id as "caseId"`,
    [caseIds, target.list, target.version, target.county],
  );
  return linked.map(({ caseId }) => caseId);
}
