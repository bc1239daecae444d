import { officialCalendar, type DueDate } from '@lianban/calendar';
import { decisionKindKeys, violationKindKeys, type DecisionKind, type ExecutingUnit } from '@lianban/contracts';
import { isPlainDate, type DatedSetting, type PlainDate } from '@lianban/kernel';
import {
  demandsPerformance, disclosureLimit, discretionBandKeys, executingUnitsOf, fineBand, isMajorDecision, readingsOn, warningTerm, type DiscretionBandValue, type FineFacts,
} from '@lianban/procedure-enforcement-disclosure';
import type { Typed } from '../../../form/read-form.js';
import { fenOfYuan } from '../../../form/yuan.js';

export interface DecisionPreview {
  /** Null: no kind is chosen yet. */
  major: boolean | null;
  performance: boolean;
  halts: ExecutingUnit[];
  /** Last day of publication; null while the decision has no day, or its year is in no calendar. */
  due: DueDate | null;
  /** A shorter term of national rules, never the deadline (E-06). */
  warningOn: PlainDate | null;
  /** Where the fine lies; null while kind of violation or sum is missing. */
  band: DiscretionBandValue | null;
}

const known = <T extends string>(keys: readonly T[], value: unknown): T | null => keys.find((key) => key === value) ?? null;

export const typedKinds = (typed: Typed): DecisionKind[] => (Array.isArray(typed['kinds']) ? typed['kinds'].flatMap((value: unknown) => known(decisionKindKeys, value) ?? []) : []);

/** What follows from a decision as it has been typed so far, by the rules and the city's own figures. */
export function decisionPreview(typed: Typed, today: PlainDate, settings: readonly DatedSetting[]): DecisionPreview {
  const kinds = typedKinds(typed);
  const decidedOn = typeof typed['decidedOn'] === 'string' ? typed['decidedOn'].trim() : '';
  const fine = fineOf(typed, kinds);
  const ruledOn = isPlainDate(decidedOn) ? decidedOn : today;
  return {
    major: kinds.length === 0 ? null : isMajorDecision(fine, ruledOn, settings), performance: demandsPerformance(kinds), halts: executingUnitsOf(kinds),
    ...(isPlainDate(decidedOn) ? daysOf(decidedOn, kinds, today, settings) : { due: null, warningOn: null }), band: fineBand(fine, ruledOn, settings),
  };
}

function daysOf(decidedOn: PlainDate, kinds: readonly DecisionKind[], today: PlainDate, settings: readonly DatedSetting[]): Pick<DecisionPreview, 'due' | 'warningOn'> {
  const due = disclosureLimit(officialCalendar, decidedOn, readingsOn(settings, decidedOn));
  const warning = warningTerm({ decidedOn, kinds }, today, { calendar: officialCalendar, settings });
  return { due: due.ok ? due.value : null, warningOn: warning.ok ? warning.value.value.warningOn : null };
}

function fineOf(typed: Typed, kinds: readonly DecisionKind[]): FineFacts {
  return { kinds, amountFen: fenOfYuan(String(typed['amountFen'] ?? '')) || null, violationKind: known(violationKindKeys, typed['violationKind']), band: known(discretionBandKeys, typed['band']) };
}
