import { rulingOf, stepOf, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { art } from '../document.js';
import { checks, hints, type Check } from './eligibility.checks.js';
import type { EligibilityFacts, EligibilityValue } from './eligibility.facts.js';
import type { RuleContext } from './rule-context.js';

const consequences = { reject: '不予批准', leading_group: '报领导小组' };

/**
 * Whether an application may be granted (arts. 3–6, 10; where given also 12, 18, 19): every demand is checked, none hides
 * another. What rejects prevails over what goes to the leading group.
 */
export function eligibility(facts: EligibilityFacts, asOf: PlainDate, { readings }: RuleContext): Ruling<EligibilityValue> {
  const failed = checks.filter((check) => check.holds(facts) === false).map((check) => ({ check, to: check.failing(readings) }));
  const codes = (to: 'reject' | 'leading_group'): EligibilityValue['reasons'] => failed.filter((each) => each.to === to).map(({ check }) => check.code);
  const rejected = codes('reject');
  const reasons = [...rejected, ...codes('leading_group')];
  const outcome = rejected.length > 0 ? 'reject' : reasons.length > 0 ? 'leading_group' : 'ok';
  const warnings = hints.filter((hint) => hint.holds(facts) === false).map(({ code }) => code);
  const steps = [...checks, ...hints].flatMap((check) => checkStep(check, facts));
  const beyond = failed.map(({ check, to }) => stepOf(check.label, consequences[to], check.code, art(to === 'leading_group' ? '10(4)' : check.article)));
  return rulingOf({ outcome, reasons, warnings }, asOf, [...steps, ...beyond] as [RulingStep, ...RulingStep[]]);
}

function checkStep(check: Pick<Check<string>, 'label' | 'formula' | 'holds' | 'article'>, facts: EligibilityFacts): RulingStep[] {
  const holds = check.holds(facts);
  return holds === null ? [] : [stepOf(check.label, check.formula(facts), holds, art(check.article))];
}
