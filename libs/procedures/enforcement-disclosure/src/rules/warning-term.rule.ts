import { dueDate, type Calendar, type NotCovered } from '@lianban/calendar';
import { item, type DecisionKind } from '@lianban/contracts';
import { accepted, rulingOf, settingCitation, settingOr, stepOf, type DatedSetting, type Outcome, type PlainDate, type Ruling } from '@lianban/kernel';
import { decisionKindTable } from '../figures/decision-kinds.table.js';
import { defaultSettings, warningTermKey } from '../figures/default-settings.js';

export interface WarningTermValue {
  /** The day by which national rules, as remembered, want a penalty public; null for decisions that are none. */
  warningOn: PlainDate | null;
}

/** A shorter term of national rules for penalties: shown, never the deadline (E-06). */
export function warningTerm(
  facts: { decidedOn: PlainDate; kinds: readonly DecisionKind[] }, asOf: PlainDate, { calendar, settings }: { calendar: Calendar; settings: readonly DatedSetting[] },
): Outcome<Ruling<WarningTermValue>, NotCovered> {
  const penalty = facts.kinds.find((kind) => decisionKindTable[kind].nature === 'penalty');
  if (!penalty) return accepted(rulingOf({ warningOn: null }, asOf, [stepOf('提示期限', '不是行政处罚', null, item('9'))]));
  const term = settingOr(settings, defaultSettings, warningTermKey, facts.decidedOn);
  const due = dueDate(calendar, facts.decidedOn, Number(term.value));
  if (!due.ok) return due;
  return accepted(rulingOf({ warningOn: due.value.dueOn }, asOf, [
    stepOf('提示期限', `${decisionKindTable[penalty].label}，自决定之日起 ${term.value} 个工作日，只作提示`, due.value.dueOn, settingCitation(term)),
  ]));
}
