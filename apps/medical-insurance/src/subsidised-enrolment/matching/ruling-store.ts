import type { PlainDate, Ruling } from '@lianban/kernel';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** A ruling with the facts it was reached from; facts hold nothing that tells one person from another. */
export interface RuledFacts<T> {
  rule: string;
  facts: unknown;
  ruling: Ruling<T>;
}

const store = `
with given as (
  select * from jsonb_to_recordset($1::jsonb)
    as t(n int, rule text, facts_digest text, facts jsonb, as_of date, value jsonb, because jsonb, steps jsonb)
), stored as (
  insert into ruling (rule, facts_digest, facts, as_of, value, because, steps)
  select distinct on (rule, facts_digest) rule, facts_digest, facts, as_of, value, because, steps from given
  on conflict on constraint ruling_once_per_facts do update set as_of = excluded.as_of
  returning ruling_id, rule, facts_digest
)
select stored.ruling_id::text as "rulingId" from given join stored using (rule, facts_digest) order by n`;

/** Stores each ruling once per rule × facts × day × value; answers with the ids in the order given. */
export async function storeRulings(manager: EntityManager, ruled: readonly RuledFacts<unknown>[]): Promise<string[]> {
  if (ruled.length === 0) return [];
  const rows = ruled.map(({ rule, facts, ruling }, n) => ({
    n, rule, facts_digest: digestOf(rule, facts, ruling.asOf, ruling.value), facts, as_of: ruling.asOf, value: ruling.value, because: ruling.because, steps: ruling.steps,
  }));
  const stored: { rulingId: string }[] = await manager.query(store, [JSON.stringify(rows)]);
  return stored.map(({ rulingId }) => rulingId);
}

function digestOf(rule: string, facts: unknown, asOf: PlainDate, value: unknown): string {
  return createHash('sha256').update(JSON.stringify([rule, facts, asOf, value])).digest('hex');
}
