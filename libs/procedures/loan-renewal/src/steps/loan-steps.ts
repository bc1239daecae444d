import type { z } from 'zod';
import { applicationSteps } from './application.steps.js';
import { exceptionSteps } from './exception.steps.js';
import { returnSteps } from './return.steps.js';
import { signingSteps } from './signing.steps.js';
import type { StepSpec } from './step-spec.js';

/** Every step of a loan's life, in the order of the law, then what happens when it goes wrong. */
export const loanSteps = { ...applicationSteps, ...signingSteps, ...returnSteps, ...exceptionSteps } as const;

export type LoanStepCode = keyof typeof loanSteps;
export const loanStepCodes = Object.keys(loanSteps) as [LoanStepCode, ...LoanStepCode[]];

/** Ends that no person chooses, in words: the case ended without the step; nobody spoke or supplied by the day; nothing depends on it any longer. */
export const unchosenOutcomes = { 'case-closed': '事项已结束', silent: '逾期未说明', lapsed: '逾期未补正', moot: '资金已按期到账，不再需要' } as const;

/** What a step may end as. */
export type LoanStepOutcome = { [Code in LoanStepCode]: keyof (typeof loanSteps)[Code]['outcomes'] & string }[LoanStepCode] | keyof typeof unchosenOutcomes;

/** Where a delay is decided: by the office, or beyond a month by the leading group (art. 10(4)). */
export const delaySteps = ['delay-decision', 'delay-resolution'] as const satisfies readonly LoanStepCode[];

/** Goes on when the case ends: whoever was referred under art. 20 stays referred. */
export function outlivesCase(code: LoanStepCode): boolean {
  return stepSpec(code).outlives === true;
}

type Outcomes<Code extends LoanStepCode> = (typeof loanSteps)[Code]['outcomes'];
export type OutcomeOfStep<Code extends LoanStepCode> = keyof Outcomes<Code> & LoanStepOutcome;
/** What was said when a step ended with an outcome. */
export type StepDataOf<Code extends LoanStepCode, Outcome extends OutcomeOfStep<Code>> =
  Outcomes<Code>[Outcome] extends { form: infer Form extends z.ZodType } ? z.output<Form> : never;

export function stepSpec(code: LoanStepCode): StepSpec {
  return loanSteps[code];
}
