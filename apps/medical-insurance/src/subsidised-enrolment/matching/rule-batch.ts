import type { Ruling } from '@lianban/kernel';
import type { MatchValue } from '@lianban/procedure-subsidised-enrolment';
import type { EntityManager } from 'typeorm';
import type { ProcedureContext } from '../procedure-context.js';
import { ruleOnTuple, type FactTuple } from './rule-tuple.js';
import { storeRulings } from './ruling-store.js';

const createRuled = `
create temporary table match_ruled (
  rule text, facts jsonb, ruling_id bigint, ruled text, finding text, category text, subsidy_fen bigint, own_share_fen bigint, refund_fen bigint
) on commit drop`;

const fillRuled = `
insert into match_ruled select * from jsonb_to_recordset($1::jsonb)
  as t(rule text, facts jsonb, ruling_id bigint, ruled text, finding text, category text, subsidy_fen bigint, own_share_fen bigint, refund_fen bigint)`;

/** Groups `match_fact` into distinct tuples, rules once on each, and leaves the rulings in `match_ruled` to be joined back. */
export async function ruleBatch(manager: EntityManager, context: ProcedureContext): Promise<number> {
  const tuples: FactTuple[] = await manager.query('select distinct rule, facts from match_fact');
  const ruled = tuples.map((tuple) => ({ tuple, ruling: ruleOnTuple(tuple, context.today, context.settings) }));
  const ids = await storeRulings(manager, ruled.map(({ tuple, ruling }) => ({ rule: `B.${tuple.rule}`, facts: tuple.facts, ruling })));
  await manager.query(createRuled);
  await manager.query(fillRuled, [JSON.stringify(ruled.map(({ tuple, ruling }, n) => rowOf(tuple, ruling, ids[n])))]);
  return tuples.length;
}

function rowOf(tuple: FactTuple, { value }: Ruling<MatchValue>, rulingId: string | undefined): Record<string, unknown> {
  return {
    rule: tuple.rule, facts: tuple.facts, ruling_id: rulingId, ruled: value.outcome, finding: value.exceptions[0] ?? null, category: value.category,
    subsidy_fen: value.subsidyFen, own_share_fen: value.ownShareFen, refund_fen: value.refundFen,
  };
}
