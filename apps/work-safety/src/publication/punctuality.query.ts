import { actAsService } from '@lianban/casework';
import { counties, type Punctuality, type PunctualityQuery, type SafetyProcedure } from '@lianban/contracts';
import type { RequestActor } from '@lianban/service';
import { unchosenOutcomes } from '@lianban/steps';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SafetyRecord } from '../safety-record.js';
import { CITY, labelOf, sumUp, type Counted } from './punctuality-rows.js';

/** The steps by which an office is punctual or not: publication (item 9), performance and the court's term (item 11), investigation, its close, report and evaluation (item 7). */
const counted: Readonly<Record<SafetyProcedure, readonly string[]>> = {
  'enforcement-disclosure': ['publication'], 'decision-performance': ['performance', 'court-application'], 'accident-investigation': ['investigation', 'closing', 'publication', 'evaluation'],
};
/** Ends by which nothing was late and nothing was done in time. */
const uncounted = [...Object.keys(unchosenOutcomes), 'withheld'];

const keys: Readonly<Record<PunctualityQuery['by'], string>> = { county: `coalesce(c.county, '${CITY}')`, department: 'c.department', month: `to_char(s.due_on, 'YYYY-MM')` };

/** How many steps were due and how they ended, in every county and department alike: whoever may ask sees the totals of all, so that they can be compared (item 9). */
@Injectable()
export class PunctualityRead {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  get(actor: RequestActor, query: PunctualityQuery): Promise<Punctuality> {
    return this.record.transact(actor, async (manager, { today, calendar }) => {
      await actAsService(manager);
      const lines = await countedSteps(manager, query, today);
      const found = [...new Set(lines.map(({ key }) => key))].sort();
      const shown = query.by === 'county' ? [...new Set([CITY, ...Object.keys(counties), ...found])] : found;
      const rows = shown.map((key) => sumUp(calendar, key, labelOf(query.by, key), lines.filter((line) => line.key === key)));
      return { asOf: today, rows, total: sumUp(calendar, 'total', '合计', lines) };
    });
  }
}

/** Steps whose last day lies in the time asked for, counted by place or month, verdict, and pair of days. */
function countedSteps(manager: EntityManager, { by, procedure, from, to }: PunctualityQuery, today: string): Promise<Counted[]> {
  return manager.query(
    `select ${keys[by]} as key,
       case when s.closed_on is not null then case when s.closed_on <= s.due_on then 'onTime' else 'late' end when s.due_on < $4::date then 'openLate' else 'open' end as verdict,
       case when s.closed_on is not null then s.opened_on::text end as "fromOn", s.closed_on::text as "toOn", count(*)::int as n
     from step s join safety_case c using (case_id)
     where c.procedure = $1 and s.code = any($2) and (s.outcome is null or s.outcome <> all($3)) and ($5::date is null or s.due_on >= $5) and ($6::date is null or s.due_on <= $6)
     group by 1, 2, 3, 4`,
    [procedure, counted[procedure], uncounted, today, from ?? null, to ?? null]);
}
