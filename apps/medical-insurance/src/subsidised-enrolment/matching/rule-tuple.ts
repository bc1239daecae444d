import type { DatedSetting, PlainDate, Ruling } from '@lianban/kernel';
import { ExitFacts, exitOutcome, MatchFacts, matchOutcome, type MatchValue } from '@lianban/procedure-subsidised-enrolment';

/** `match`: a person whom a department claims now; `exit`: one whom the last claim has left (art. 21). */
export type MatchRule = 'match' | 'exit';

export interface FactTuple {
  rule: MatchRule;
  facts: unknown;
}

/** Runs the rule on one tuple of facts as SQL grouped them. Throws when SQL and rule disagree on the shape. */
export function ruleOnTuple(tuple: FactTuple, asOf: PlainDate, settings: readonly DatedSetting[]): Ruling<MatchValue> {
  return tuple.rule === 'exit' ? exitOutcome(ExitFacts.parse(tuple.facts), asOf) : matchOutcome(MatchFacts.parse(tuple.facts), asOf, settings);
}
