import type { IdentityCategory } from '@lianban/contracts';
import { type Citation, type DatedSetting, type PlainDate, type Ruling, rulingOf, type RulingStep, settingCitation, stepOf } from '@lianban/kernel';
import { art } from '../document.js';
import { findSubsidy, type SubsidyFigure } from '../figures/subsidy.figure.js';
import type { ExceptionCode } from '../subsidised-enrolment.http.js';
import { doubtsAbout } from './doubts.rule.js';
import { nothing, type MatchValue } from './match-value.js';
import type { MatchFacts } from './matching.facts.js';

/**
 * Settles a person claimed as subsidised against the registers (arts. 5, 7, 15, 19–21), or says why a person must look.
 * What is certain is settled; doubt of any kind is an exception and never decided by silence.
 */
export function matchOutcome(facts: MatchFacts, asOf: PlainDate, settings: readonly DatedSetting[]): Ruling<MatchValue> {
  const doubts = doubtsAbout(facts);
  const [firstDoubt, ...more] = doubts.map((doubt) => stepOf(doubt.label, '存在疑点，须人工确认', doubt.code, doubt.citation));
  if (firstDoubt) {
    const exceptions = doubts.map((doubt) => doubt.code);
    return rulingOf({ outcome: 'exception', exceptions, ...nothing }, asOf, [firstDoubt, ...more]);
  }
  const best = bestCategory(facts, asOf, settings);
  if (facts.enrolment === 'subsidised') return settled('consistent', best, asOf, [stepOf('参保状态', '已按资助参保', true, art('20'))]);
  const recognised = stepOf('身份', '已认定为资助参保对象', best.category, art('15'));
  if (facts.enrolment === 'none') return toEnrol(facts, best, asOf, recognised);
  return alreadyPaid(facts, best, asOf, recognised);
}

interface Best {
  category: IdentityCategory;
  figure: SubsidyFigure | undefined;
}

/** Of several categories of one department the highest subsidy; a category without an amount counts as unknown. */
function bestCategory(facts: MatchFacts, asOf: PlainDate, settings: readonly DatedSetting[]): Best {
  const options = facts.categories.map((category) => ({ category, figure: findSubsidy(settings, category, facts.insuranceYear, asOf) }));
  const unknown = options.find((option) => !option.figure);
  return unknown ?? options.reduce((a, b) => ((b.figure?.subsidyFen ?? 0) > (a.figure?.subsidyFen ?? 0) ? b : a));
}

function toEnrol(facts: MatchFacts, best: Best, asOf: PlainDate, recognised: RulingStep): Ruling<MatchValue> {
  if (!best.figure) return undecided('setting-missing', asOf, recognised, '资助标准未设定', art('15'));
  const late = facts.windowPhase === 'closed';
  const step = stepOf('未参保', late ? '集中征缴期后登记，享受全年' : '集中征缴期内按资助参保', true, art(late ? '19(2)' : '21'));
  return settled('to-enrol-subsidised', best, asOf, [recognised, step]);
}

/** Art. 21: recognised by the end of the window, the subsidised part back; later, nothing once benefits run (B-08). */
function alreadyPaid(facts: MatchFacts, best: Best, asOf: PlainDate, recognised: RulingStep): Ruling<MatchValue> {
  if (facts.identified === 'closed') {
    if (!facts.benefitsRunning) return undecided('after-window-review', asOf, recognised, '期后认定、已参保、未进入待遇期，条文未写明', art('21'));
    return settled('no-refund', best, asOf, [recognised, stepOf('已进入待遇期', '期后认定且已参保，不退费', 0, art('21'))]);
  }
  if (!best.figure) return undecided('setting-missing', asOf, recognised, '资助标准未设定', art('15'));
  const refundFen = Math.min(facts.paidFen, best.figure.subsidyFen);
  const step = stepOf('退回应资助部分（分）', `min(${facts.paidFen}, ${best.figure.subsidyFen})`, refundFen, art('21'));
  return settled('refund-subsidy', best, asOf, [recognised, step], refundFen);
}

function undecided(code: ExceptionCode, asOf: PlainDate, before: RulingStep, why: string, citation: Citation): Ruling<MatchValue> {
  return rulingOf({ outcome: 'exception', exceptions: [code], ...nothing }, asOf, [before, stepOf('待人工判断', why, code, citation)]);
}

function settled(
  outcome: MatchValue['outcome'], best: Best, asOf: PlainDate, steps: [RulingStep, ...RulingStep[]], refundFen: number | null = null,
): Ruling<MatchValue> {
  const { category, figure } = best;
  const subsidyFen = figure?.subsidyFen ?? null;
  const ownShareFen = figure ? figure.contributionFen - figure.subsidyFen : null;
  const amount = figure ? [stepOf('资助标准（分）', `${category}`, figure.subsidyFen, settingCitation(figure.setting))] : [];
  return rulingOf({ outcome, exceptions: [], category, subsidyFen, ownShareFen, refundFen }, asOf, [...steps, ...amount]);
}
