import { defaultRetentionDays, listContracts, standsAlone } from '@lianban/contracts';

/** What `retained` is told of the lists that differ from the default. */
export const retentionRules: string = JSON.stringify(
  listContracts.map((contract) => ({ list: contract.id, days: contract.retentionDays ?? defaultRetentionDays, yearly: standsAlone(contract) })),
);

/** CTE over the parameter `$1`: days and period of the lists that have a contract; `daysOf` of any. */
export const rules = `rule as (select * from jsonb_to_recordset($1::jsonb) as r(list text, days int, yearly boolean))`;
export const daysOf = (list: string): string => `coalesce((select days from rule where rule.list = ${list}), ${defaultRetentionDays})`;

/**
 * SQL: every county of version `v` has been said again by a later version `n`. A list of years or days is compared within
 * its period, so a year that still runs keeps the last version of each.
 */
export function saidAgain(later: string, scopeOf: (alias: string) => string): string {
  return `not exists (
    select 1 from jsonb_array_elements_text(${scopeOf('v')} -> 'counties') county
    where not exists (${later} and ${scopeOf('n')} -> 'counties' ? county
      and (${scopeOf('n')} ->> 'period' = ${scopeOf('v')} ->> 'period' or ${scopeOf('v')} ->> 'period' < extract(year from now())::text
           or not coalesce((select yearly from rule where rule.list = v.list), false))))`;
}
