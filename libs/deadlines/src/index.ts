export { settingTerm, termSettings, type StepTerm } from './step-term.js';
export { dueOfStep, isSuspended, type StepClock, type Suspension } from './step-clock.js';
export { provisionalOf, stepLight, type DatedStep } from './step-light.js';
export { noticePlan, noticeSettings, type NoticePlan, type PlanBasis } from './notice-plan.js';
export { plannedNotices, standsFor, stateWhenDue, type HeldNotice, type PlannedNotice, type PlannedStep } from './planned-notices.js';
