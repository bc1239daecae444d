import type { CountyCode, IdentityCategory } from '@lianban/contracts';
import type { CaseState, ExceptionCode } from '@lianban/procedure-subsidised-enrolment';
import type { EntityManager } from 'typeorm';
import type { Claim } from '../steps/confirm-steps.js';

/** A doubt that matching raised, beside the case of that person, year and kind, if there ever was one. */
export interface Doubted {
  personId: string;
  insuranceYear: number;
  kind: ExceptionCode;
  county: CountyCode;
  claims: Claim[];
  evidence: string;
  rulingId: string;
  caseId: string | null;
  caseState: CaseState | null;
  caseRound: number | null;
  caseClosed: boolean;
  sameEvidence: boolean;
}

const load = `
select n.person_id as "personId", n.insurance_year as "insuranceYear", n.finding as kind, n.county, n.claims, n.evidence, n.ruling_id::text as "rulingId",
  c.case_id as "caseId", c.state as "caseState", c.round as "caseRound", coalesce(c.closed_at is not null or c.outcome is not null, false) as "caseClosed", coalesce(c.evidence = n.evidence, false) as "sameEvidence"
from match_fresh n
left join confirmation_case c on c.person_id = n.person_id and c.insurance_year = n.insurance_year and c.kind = n.finding
where n.finding is not null and n.standing_case is null
order by n.person_id, n.insurance_year`;

export function loadDoubted(manager: EntityManager): Promise<Doubted[]> {
  return manager.query(load);
}

export function categoriesOf(claims: readonly Claim[]): IdentityCategory[] {
  return [...new Set(claims.map(({ category }) => category))].sort();
}

/** Open cases of the batch whose doubt the latest lists no longer raise. */
export function loadResolved(manager: EntityManager, years: readonly number[]): Promise<{ caseId: string }[]> {
  return manager.query(
    `select c.case_id as "caseId" from confirmation_case c join batch_person b using (person_id)
     where c.closed_at is null and c.outcome is null and c.insurance_year = any($1)
       and not exists (select 1 from match_fresh n where n.person_id = c.person_id and n.insurance_year = c.insurance_year and n.finding = c.kind)
     order by c.case_id`,
    [years],
  );
}
