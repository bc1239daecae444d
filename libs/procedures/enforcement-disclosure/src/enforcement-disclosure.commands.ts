import type { Calendar } from '@lianban/calendar';
import { publicationRefusals, type PublicationCommand, type PublicationEffect } from '@lianban/disclosure';
import type { DatedSetting, PlainDate } from '@lianban/kernel';
import { stepRefusals, type StepEffect } from '@lianban/steps';
import type { DecisionFacts, EnforcementState } from './enforcement-disclosure.state.js';
import type { EnforcementStepCode } from './steps/enforcement-steps.js';

/** Orders beside the completion of a step. */
export type EnforcementCommand =
  | PublicationCommand
  | { type: 'serve'; servedOn: string; performByOn?: string | undefined; by: string }
  | { type: 'revoke'; revokedOn: string; reason: string; by: string };

/** A draft has become a decision. */
export type IssuedDecision = Pick<DecisionFacts, 'servedOn' | 'performByOn' | 'reviewedBy' | 'reviewedOn'> & { decisionNumber: string; decidedOn: PlainDate };

/**
 * Beside the steps: a text that is public from now on; a draft that became a decision, whose performance begins; the day
 * of its service, from which performance is counted; a decision that is none any more, whose page says so and whose performance ends.
 */
export type EnforcementEffect =
  | PublicationEffect
  | StepEffect<EnforcementStepCode, EnforcementState>
  | ({ type: 'decision-issued' } & IssuedDecision)
  | ({ type: 'decision-served'; servedOn: PlainDate } & Pick<DecisionFacts, 'performByOn'>)
  | { type: 'decision-revoked'; on: PlainDate; reason: string };

export interface EnforcementContext {
  today: PlainDate;
  settings: readonly DatedSetting[];
  calendar: Calendar;
  /** Names of offices that may stand in a public text. */
  allowed: readonly string[];
}

/** Sentence and remedy of each refusal (zh-CN), with those of every step and every publication. */
export const enforcementRefusals = {
  ...stepRefusals,
  ...publicationRefusals,
  NUMBER_FORM: { detail: '决定文号不合格式', remedy: '按“景应急罚〔2026〕12号”的格式填写' },
  NUMBER_TAKEN: { detail: '本机关已登记过这一决定文号', remedy: '核对文号；同一决定不要重复录入，须更正的在原事项中办理' },
  REVOKE_BEFORE: { detail: '撤销日早于决定日', remedy: '核对撤销日期' },
} as const satisfies Record<string, { detail: string; remedy: string }>;
export type EnforcementRefusal = keyof typeof enforcementRefusals;
