import { decisionKinds } from '@lianban/contracts';
import type { DecisionFacts } from '@lianban/procedure-enforcement-disclosure';
import type { ReportedDecision } from '../intake/index.js';

/** What of a recorded decision is not as reported, in words; empty: it is the same decision. */
export function changesOf(facts: DecisionFacts, reported: ReportedDecision): string[] {
  const words = (kinds: readonly (keyof typeof decisionKinds)[]): string => kinds.map((kind) => decisionKinds[kind]).toSorted().join('、');
  const pairs: [string, unknown, unknown][] = [
    ['决定种类', words(facts.kinds), words(reported.kinds)], ['当事人', facts.firmName, reported.firmName], ['统一社会信用代码', facts.creditCode, reported.creditCode],
    ['决定日', facts.decidedOn, reported.decidedOn], ['金额', facts.amountFen, reported.amountFen],
  ];
  return pairs.filter(([, one, other]) => one !== other).map(([label]) => label);
}
