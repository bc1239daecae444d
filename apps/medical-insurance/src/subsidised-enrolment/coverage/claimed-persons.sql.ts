export interface ClaimedFilter {
  /** What the reader may see. */
  county?: string;
  categories?: string[];
  /** What the reader asked for. */
  wantedCounty?: string;
  wantedCategory?: string;
}

/**
 * One row per person × county × category that must be insured in a year: claimed now and not rejected. Insured is who has
 * paid, or owes nothing after subsidy. `$1` is the year.
 */
export function claimedPersons(year: number, filter: ClaimedFilter): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [year];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = [
    ...[filter.county, filter.wantedCounty].flatMap((county) => (county ? [`i.county = ${given(county)}`] : [])),
    ...(filter.categories ? [`i.category = any(${given(filter.categories)})`] : []),
    ...(filter.wantedCategory ? [`i.category = ${given(filter.wantedCategory)}`] : []),
  ];
  const sql = `
    select distinct on (m.person_id, i.county, i.category) m.person_id as "personId", i.county, i.category, m.outcome, m.finding,
      concat_ws('/', i.county, i.category, m.person_id) as key,
      exists (select 1 from payment p where p.person_id = m.person_id and p.insurance_year = $1 and p.closed_version is null)
      or exists (select 1 from entitlement e where e.person_id = m.person_id and e.insurance_year = $1 and e.superseded_at is null and e.status = 'subsidised' and e.own_share_fen = 0) as insured
    from matching m join identity i on i.row_id = any(m.sources) and i.closed_version is null
    where m.insurance_year = $1 and m.superseded_at is null and m.outcome not in ('rejected', 'exit-recorded')${conditions.map((one) => ` and ${one}`).join('')}`;
  return { sql, parameters };
}
