export { DeclaredStepBase, declaredStepColumns } from './declared-step.entity.js';
export { isSealed, openValue, sealData, type StepData } from './seal-data.js';
export { systemPerson, type CaseActor, type CaseScene, type DeclaredCaseRow, type DeclaredKind, type LoadedCase, type StepPlace } from './declared-kind.js';
export { loadCase } from './load-case.js';
export { newDeclaredStep, openDeclared } from './open-declared.js';
export { saveStepEffect, type CaseChanges } from './save-step-effect.js';
export { carryOutCase } from './carry-out.js';
export { beginCase } from './begin-case.js';
export { declaredSteps, type ClockedSteps } from './declared-steps.source.js';
