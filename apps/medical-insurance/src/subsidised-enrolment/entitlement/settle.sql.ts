/** Persons whose enrolment is certain, with what the rules granted; then the benefit period of each payment. */
export const createSettle = [
  `create temporary table if not exists settle (
  person_id uuid, insurance_year int, status text, category text, contribution_fen bigint, subsidy_fen bigint, own_share_fen bigint, refund_fen bigint,
  paid_as text, paid_on date, employee_from date, ruling_id bigint, starts_on date, ends_on date, primary key (person_id, insurance_year)
) on commit drop`,
  'delete from settle',
];

const firstPayment = (person: string, year: string): string =>
  `(select min(p.paid_on) from payment p where p.person_id = ${person} and p.insurance_year = ${year} and p.closed_version is null)`;

/** Those whom matching settles at once: enrolled at subsidy, with refund, or without. $1 business today. */
export const settleMatched = `
insert into settle (person_id, insurance_year, status, category, contribution_fen, subsidy_fen, own_share_fen, refund_fen, paid_as, paid_on)
select n.person_id, n.insurance_year, case n.outcome when 'no-refund' then 'self-paid' else 'subsidised' end, n.category, n.subsidy_fen + n.own_share_fen,
  n.subsidy_fen, n.own_share_fen, n.refund_fen, case n.outcome when 'no-refund' then 'general' else 'subsidised' end,
  coalesce(${firstPayment('n.person_id', 'n.insurance_year')}, $1::date)
from match_fresh n where n.outcome in ('consistent', 'to-enrol-subsidised', 'refund-subsidy', 'no-refund')`;

/** Who left without doubt is entitled no longer by a list. $1 business now. */
export const endLeft = `
update entitlement e set superseded_at = $1 from match_fresh n
where n.outcome = 'exit-recorded' and e.person_id = n.person_id and e.insurance_year = n.insurance_year and e.superseded_at is null`;

/** One person of a case: $1 person, $2 year, $3 status, $4 category, $5 subsidy, $6 own share, $7 refund, $8 business today. */
export const settleOne = `
insert into settle (person_id, insurance_year, status, category, contribution_fen, subsidy_fen, own_share_fen, refund_fen, paid_as, paid_on)
values ($1::uuid, $2::int, $3, $4, $5::bigint + $6::bigint, $5, $6, $7, case $3 when 'self-paid' then 'general' else 'subsidised' end,
  coalesce(${firstPayment('$1', '$2')}, $8::date))`;

/** A person whom a case refuses: $1 person, $2 year, $3 ruling of the case. */
export const settleRefused = `insert into settle (person_id, insurance_year, status, ruling_id) values ($1, $2, 'refused', $3)`;

/** Since when employee benefits run beside (art. 22); only who was confirmed in spite of them has any. */
export const noteEmployeeBenefits = `
update settle s set employee_from = e.benefits_from from (
  select person_id, min(benefits_from) as benefits_from from employee_insurance join settle using (person_id) where closed_version is null group by person_id
) e where e.person_id = s.person_id and e.benefits_from is not null`;

export const rulePayments = `
update settle s set ruling_id = r.ruling_id, starts_on = r.starts_on, ends_on = r.ends_on
from jsonb_to_recordset($1::jsonb) as r(paid_as text, insurance_year int, paid_on date, employee_from date, ruling_id bigint, starts_on date, ends_on date)
where r.paid_as = s.paid_as and r.insurance_year = s.insurance_year and r.paid_on = s.paid_on and r.employee_from is not distinct from s.employee_from`;

const said = (alias: string): string =>
  `(${['status', 'category', 'contribution_fen', 'subsidy_fen', 'own_share_fen', 'refund_fen', 'starts_on', 'ends_on'].map((column) => `${alias}.${column}`).join(', ')})`;

/** Only what says something else than before gives way. $1 business now. */
export const supersedeSettled = `
update entitlement e set superseded_at = $1 from settle s
where e.person_id = s.person_id and e.insurance_year = s.insurance_year and e.superseded_at is null and ${said('e')} is distinct from ${said('s')}`;

export const insertSettled = `
insert into entitlement (person_id, insurance_year, status, category, contribution_fen, subsidy_fen, own_share_fen, refund_fen, starts_on, ends_on, ruling_id, decided_at)
select person_id, insurance_year, status, category, contribution_fen, subsidy_fen, own_share_fen, refund_fen, starts_on, ends_on, ruling_id, $1 from settle s
where not exists (select 1 from entitlement e where e.person_id = s.person_id and e.insurance_year = s.insurance_year and e.superseded_at is null)`;
