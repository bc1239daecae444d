import { yellowBefore, type Calendar } from '@lianban/calendar';
import type { BoardStepQuery } from '@lianban/contracts';
import type { PlainDate } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';

/** Minutes after which a source that sent no watermark is silent: then its steps carry no light. */
export const SILENT_AFTER_MINUTES = 5;

/** A piece of SQL with its parameters in order. */
export interface Fragment {
  sql: string;
  parameters: unknown[];
}

/**
 * Every visible step with its light on a business day, as table expression `lit`. The only place where lights are
 * decided for sets: counts and lists read the same rows, so a number and the list behind it cannot differ.
 */
export async function litSteps(manager: EntityManager, calendar: Calendar, today: PlainDate): Promise<Fragment> {
  const rows = await manager.query<{ term: number | null }[]>('select distinct term_working_days as term from step_projection where closed_on is null');
  const terms = rows.map(({ term }) => ({ term_working_days: term, yellow_before: yellowBefore(calendar, today, term) }));
  return { sql: lit, parameters: [JSON.stringify(terms), today] };
}

const lit = `
with term as (select * from jsonb_to_recordset($1::jsonb) as t(term_working_days int, yellow_before date)),
lit as (
  select p.*, case
      when w.at is null or w.at < now() - interval '${SILENT_AFTER_MINUTES} minutes' then 'none'
      when p.suspended then 'grey'
      when p.late_after < $2::date then 'red'
      when t.yellow_before is null or p.remind_by < t.yellow_before then 'yellow'
      else 'green' end as light
  from step_projection p left join source_watermark w using (service) left join term t on t.term_working_days is not distinct from p.term_working_days
)`;

type Filter = Omit<BoardStepQuery, 'cursor' | 'limit'>;

/** The condition that a filter puts on `lit`, its parameters following those given. */
export function condition(filter: Filter, after: readonly unknown[]): Fragment {
  const parameters: unknown[] = [...after];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const parts = [
    filter.state === 'closed' ? 'closed_on is not null' : 'closed_on is null',
    filter.department && `department = ${bind(filter.department)}`,
    filter.county && (filter.county === 'city' ? 'county is null' : `county = ${bind(filter.county)}`),
    filter.procedure && `procedure = ${bind(filter.procedure)}`,
    filter.light && `light = ${bind(filter.light)}`,
  ];
  return { sql: parts.filter(Boolean).join(' and '), parameters };
}
