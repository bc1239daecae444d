import type { RulingView } from '@lianban/procedure-subsidised-enrolment';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

const columns = `r.rule, r.as_of::text as "asOf", r.value, r.because, r.steps, r.facts`;

export async function loadRuling(manager: EntityManager, rulingId: string): Promise<{ view: z.output<typeof RulingView>; facts: Record<string, unknown> }> {
  const [row]: (z.output<typeof RulingView> & { facts: Record<string, unknown> })[] = await manager.query(`select ${columns} from ruling r where ruling_id = $1`, [rulingId]);
  if (!row) throw new Error('a ruling that a record points at is missing');
  const { facts, ...view } = row;
  return { view, facts };
}

export type PersonRuling = z.output<typeof RulingView> & { year: number; outcome: string; at: Date; current: boolean };

/** Every ruling on a person, newest first, the ones that hold marked. */
export function loadRulingsOf(manager: EntityManager, personId: string): Promise<PersonRuling[]> {
  return manager.query(
    `select r.rule, r.as_of::text as "asOf", r.value, r.because, r.steps, m.insurance_year as year, m.outcome, m.matched_at as at, m.superseded_at is null as current
     from matching m join ruling r using (ruling_id) where m.person_id = $1 order by m.matching_id desc`, [personId],
  );
}
