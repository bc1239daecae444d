import { type PlainDate, type Ruling, rulingOf, type RulingStep, stepOf } from '@lianban/kernel';
import { art } from '../document.js';
import { refundGrounds, type Article21Facts, type Article23Facts, type RefundFacts } from './refund.facts.js';
import type { RuleContext } from './rule-context.js';

/** `review`: the text is silent or a figure is missing, a person decides; the amount is then 0 and means nothing. */
export interface RefundValue {
  outcome: 'refund' | 'none' | 'review';
  amountFen: number;
}
type Finding = RefundValue & { steps: [RulingStep, ...RulingStep[]] };

/** What is paid back: arts. 21 (recognised as subsidised) and 23 (enrolment ends before benefits start). */
export function refund(facts: RefundFacts, asOf: PlainDate, context: RuleContext): Ruling<RefundValue> {
  const { steps, ...value } = facts.article === 23 ? onLeaving(facts, context) : onRecognition(facts);
  return rulingOf(value, asOf, steps);
}

/** Art. 23; B-07: the application's day counts, a ground that arose earlier than it goes to a person. */
function onLeaving(facts: Article23Facts, { readings }: RuleContext): Finding {
  const start = facts.entitlementStart;
  const arose = facts.eventDate ?? facts.applyDate;
  const deciding = readings['B.refundDate'] === 'event' ? arose : facts.applyDate;
  const formula = `${deciding} 早于待遇期开始 ${start ?? '（不开始）'}`;
  const inTime = start === null || deciding < start;
  const step = stepOf('待遇期开始前', formula, inTime, art('23'));
  if (inTime && !(facts.reason in refundGrounds)) {
    return { outcome: 'review', amountFen: 0, steps: [step, stepOf('退费事由', '未在第23条列明', facts.reason, art('23'))] };
  }
  if (inTime) return { outcome: 'refund', amountFen: facts.paidFen, steps: [step] };
  if (start !== null && arose < start) {
    return { outcome: 'review', amountFen: 0, steps: [step, stepOf('事由发生', `${arose} 早于 ${start}，申请在后`, arose, art('23'))] };
  }
  return { outcome: 'none', amountFen: 0, steps: [step] };
}

/** Art. 21. Recognised by the end of the window: the subsidised part back. Later: nothing once benefits run (B-08). */
function onRecognition(facts: Article21Facts): Finding {
  const byEnd = facts.identifiedDate <= facts.windowEnd;
  const step = stepOf('认定时间', `${facts.identifiedDate} 不晚于 ${facts.windowEnd}`, byEnd, art('21'));
  if (!facts.enrolled) {
    return { outcome: 'none', amountFen: 0, steps: [step, stepOf('未参保', '按资助政策参保，无退费', 0, art('21'))] };
  }
  if (byEnd) return subsidisedPart(facts, step);
  const running = facts.entitlementStart != null && facts.entitlementStart <= facts.identifiedDate;
  const formula = `待遇期 ${facts.entitlementStart ?? '未开始'}，认定 ${facts.identifiedDate}`;
  return { outcome: running ? 'none' : 'review', amountFen: 0, steps: [step, stepOf('已进入待遇期', formula, running, art('21'))] };
}

function subsidisedPart(facts: Article21Facts, step: RulingStep): Finding {
  if (facts.subsidyFen == null) {
    return { outcome: 'review', amountFen: 0, steps: [step, stepOf('资助标准', '本地参数缺失', null, art('15'))] };
  }
  const amountFen = Math.min(facts.paidFen, facts.subsidyFen);
  const formula = `min(${facts.paidFen}, ${facts.subsidyFen})`;
  return { outcome: 'refund', amountFen, steps: [step, stepOf('退回应资助部分（分）', formula, amountFen, art('21'))] };
}
