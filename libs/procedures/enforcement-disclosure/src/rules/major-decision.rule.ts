import { item, type DecisionKind } from '@lianban/contracts';
import { rulingOf, settingCitation, settingOr, stepOf, type DatedSetting, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { decisionKindTable } from '../figures/decision-kinds.table.js';
import { defaultSettings, furtherMajorKindsKey } from '../figures/default-settings.js';
import type { DiscretionBand } from '../figures/discretion-bands.js';

export interface MajorDecisionFacts {
  kinds: readonly DecisionKind[];
  /** Of a fine; the top one makes any fine a penalty at the upper limit. */
  band?: DiscretionBand | null;
}

export interface MajorDecisionValue {
  /** It has to pass the legal review before it is issued. */
  major: boolean;
  /** Which of its kinds make it so. */
  kinds: DecisionKind[];
}

/** Whether a decision is a major one: a kind that item 10 names, a fine of the top band, or a kind that the city has set besides. */
export function majorDecision({ kinds, band }: MajorDecisionFacts, asOf: PlainDate, settings: readonly DatedSetting[]): Ruling<MajorDecisionValue> {
  const further = settingOr(settings, defaultSettings, furtherMajorKindsKey, asOf);
  const added = String(further.value).split(/[,，]/u).map((kind) => kind.trim());
  const judged = kinds.map((kind): [DecisionKind, RulingStep] => {
    const { label, underItem10 } = decisionKindTable[kind];
    if (underItem10) return [kind, stepOf(label, '第（十）项列明的决定', true, item('10'))];
    if (band === 'top' && decisionKindTable[kind].hasAmount) return [kind, stepOf(label, '按上限处罚', true, item('10'))];
    if (added.includes(kind)) return [kind, stepOf(label, '本市另定须审核的决定', true, settingCitation(further))];
    return [kind, stepOf(label, '第（十）项未列明', false, item('10'))];
  });
  const major = judged.filter(([, step]) => step.value === true).map(([kind]) => kind);
  const last = stepOf('重大执法决定', major.length > 0 ? '任一种属于即须审核' : '各种均不属于', major.length > 0, item('10'));
  return rulingOf({ major: major.length > 0, kinds: major }, asOf, [...judged.map(([, step]) => step), last]);
}
