import type { PersonPage } from '@lianban/procedure-subsidised-enrolment';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

const enrolments = `
with paid as (
  select insurance_year as year, sum(paid_fen)::bigint as paid_fen, min(paid_on) as paid_on from payment where person_id = $1 and closed_version is null group by 1
), entitled as (
  select insurance_year as year, status, subsidy_fen, starts_on, ends_on from entitlement where person_id = $1 and superseded_at is null
)
select year, case coalesce(e.status, 'paid') when 'subsidised' then '资助参保' when 'self-paid' then '自费参保' when 'refused' then '不予资助' else '已缴费' end as status,
  coalesce(paid_fen, 0)::float8 as "paidFen", paid_on::text as "paidOn", subsidy_fen::float8 as "subsidyFen", starts_on::text as "entitledFrom", ends_on::text as "entitledTo"
from paid full join entitled e using (year) order by year desc`;

/** A person's insurance years: what was paid, what is subsidised, from when to when benefits run. */
export function loadEnrolments(manager: EntityManager, personId: string): Promise<z.output<typeof PersonPage>['enrolments']> {
  return manager.query(enrolments, [personId]);
}
