import { type PlainDate, type Ruling, rulingOf, stepOf } from '@lianban/kernel';
import { art } from '../document.js';
import type { ExceptionCode } from '../subsidised-enrolment.http.js';
import { nothing, type MatchValue } from './match-value.js';
import type { ExitFacts } from './matching.facts.js';

/** Art. 21: a person who left is recorded; one enrolled at subsidy is looked at by the office that had named them. */
export function exitOutcome(facts: ExitFacts, asOf: PlainDate): Ruling<MatchValue> {
  if (facts.enrolment !== 'subsidised') {
    return rulingOf({ outcome: 'exit-recorded', exceptions: [], ...nothing }, asOf, [stepOf('退出名单', '未按资助参保，记录退出', true, art('5'))]);
  }
  const exceptions: ExceptionCode[] = facts.deceased ? ['deceased', 'left-while-enrolled'] : ['left-while-enrolled'];
  return rulingOf({ outcome: 'exception', exceptions, ...nothing }, asOf, [stepOf('退出名单', '已按资助参保，须人工确认', true, art('21'))]);
}
