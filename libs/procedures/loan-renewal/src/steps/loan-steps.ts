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

/** What a step may end as; `case-closed`: the case ended without it; `silent`: the day of a hearing passed without a word, so that silence stops nothing. */
export type LoanStepOutcome = { [Code in LoanStepCode]: keyof (typeof loanSteps)[Code]['outcomes'] & string }[LoanStepCode] | 'case-closed' | 'silent';

type Outcomes<Code extends LoanStepCode> = (typeof loanSteps)[Code]['outcomes'];
export type OutcomeOfStep<Code extends LoanStepCode> = keyof Outcomes<Code> & LoanStepOutcome;
/** What was said when a step ended with an outcome. */
export type StepDataOf<Code extends LoanStepCode, Outcome extends OutcomeOfStep<Code>> =
  Outcomes<Code>[Outcome] extends { form: infer Form extends z.ZodType } ? z.output<Form> : never;

export function stepSpec(code: LoanStepCode): StepSpec {
  return loanSteps[code];
}
