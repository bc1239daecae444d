export * from './step-field.js';
export { step, type OutcomeSpec, type StepSpec, type StepTable, type StepTermKind } from './step-spec.js';
export { dataOf, ended, lastStep, openStepOf, roundsOf, unchosenOutcomes, type DeclaredCase, type DeclaredRecord, type DeclaredStep } from './declared-case.js';
export { afterStepEffect, afterStepEffects, isStepEffect, type LawTerm, type StepEffect, type StepEnd } from './step-effects.js';
export { checkCompletion, type CompleteStep } from './complete-step.js';
export { stepRefusals, type StepRefusal } from './step-refusals.js';
export { owedOf, type Need, type OwedStep } from './owed-steps.js';
export { accepts, type DeclaredProcedure, type Decision, type RequestSpec } from './declared-procedure.js';
