/**
 * Fills the temporary table `match_fact` with one row per person of `batch_person` × insurance year: the facts of
 * `matchOutcome` or `exitOutcome` as a JSON tuple, and beside it what tells one person from another (sources, county,
 * evidence). Parameters: $1 insurance year, $2 window opens, $3 window closes, $4 business today, $5 full contribution in fen.
 * Who paid less than the full contribution is enrolled at subsidy; who owed nothing after subsidy is so without paying.
 * Reads `payment_start` (paid_on, insurance_year, starts_on): the first day of benefits that a payment gives, by rule.
 */
export const createMatchTables = [
  'create temporary table batch_person (person_id uuid primary key) on commit drop',
  'create temporary table payment_start (paid_on date, insurance_year int, starts_on date, primary key (paid_on, insurance_year)) on commit drop',
  `create temporary table match_fact (
  person_id uuid not null, insurance_year int not null, rule text not null, facts jsonb not null, county text not null,
  sources bigint[] not null, claims jsonb not null, evidence text not null, primary key (person_id, insurance_year)
) on commit drop`,
];

const phase = (day: string): string => `case when ${day} < $2::date then 'before' when ${day} <= $3::date then 'open' else 'closed' end`;

export const fillMatchFacts = `
with claim as (
  select i.person_id, i.row_id, i.department, i.category, i.county, i.recognised_on, i.name_digest, i.closed_version is null as current,
    max(i.row_id) over (partition by i.person_id) = i.row_id as newest
  from identity i join batch_person b using (person_id)
  where not i.withdrawn
), held as (
  select *, current or (newest and not bool_or(current) over (partition by person_id)) as counts from claim
), person_claim as (
  select person_id, bool_or(current) as claimed,
    array_agg(distinct category order by category) as categories,
    count(distinct county) > 1 as several_counties,
    min(recognised_on) as recognised_on,
    (array_agg(county order by recognised_on, row_id))[1] as county,
    array_agg(row_id order by row_id) as sources,
    array_agg(distinct name_digest) as names,
    jsonb_agg(distinct jsonb_build_object('department', department, 'county', county, 'category', category)) as claims
  from held where counts group by person_id
), paid as (
  select p.person_id, sum(p.paid_fen)::bigint as paid_fen, min(p.paid_on) as paid_on, coalesce(sum(p.paid_fen) < $5::bigint, false) as subsidised, true as enrolled
  from payment p join batch_person b using (person_id)
  where p.insurance_year = $1 and p.closed_version is null group by p.person_id
), dead as (
  select person_id, min(row_key) as row_key from death join batch_person using (person_id) where closed_version is null group by person_id
), employed as (
  select person_id, min(row_key) as row_key from employee_insurance join batch_person using (person_id)
  where closed_version is null group by person_id
), registered as (
  select person_id, array_agg(distinct name_digest) as names from register_row join batch_person using (person_id)
  where closed_version is null group by person_id
)
insert into match_fact
select c.person_id, $1, case when c.claimed then 'match' else 'exit' end,
  case when c.claimed then jsonb_build_object(
    'insuranceYear', $1::int, 'categories', to_jsonb(c.categories), 'severalCounties', c.several_counties,
    'identified', ${phase('c.recognised_on')}, 'windowPhase', ${phase('$4::date')},
    'enrolment', case when p.enrolled is null then 'none' when p.subsidised then 'subsidised' else 'self-paid' end,
    'paidFen', coalesce(p.paid_fen, 0),
    'benefitsRunning', coalesce(s.starts_on <= c.recognised_on, false),
    'deceased', d.person_id is not null, 'employeeInsured', e.person_id is not null,
    'register', case when r.names is null then 'not-in-register' when r.names @> c.names then 'match' else 'name-differs' end
  ) else jsonb_build_object(
    'insuranceYear', $1::int,
    'enrolment', case when p.subsidised or (p.enrolled is null and g.own_share_fen = 0) then 'subsidised' when p.enrolled then 'self-paid' else 'none' end,
    'deceased', d.person_id is not null
  ) end,
  c.county, c.sources, c.claims,
  md5(concat_ws('|', c.claimed, c.claims::text, c.names::text, r.names::text, d.row_key, e.row_key))
from person_claim c
left join paid p using (person_id)
left join payment_start s on s.paid_on = p.paid_on and s.insurance_year = $1
left join dead d using (person_id)
left join employed e using (person_id)
left join registered r using (person_id)
left join entitlement g on g.person_id = c.person_id and g.insurance_year = $1 and g.superseded_at is null
where c.claimed or exists (
  select 1 from matching m where m.person_id = c.person_id and m.insurance_year = $1 and m.superseded_at is null
)`;
