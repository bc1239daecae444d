export { activityOptions } from './activity-options.js';
export { carryStep } from './carry-step.js';
export { followRecord, recordChanged, watchRecord, type RecordWatch } from './record-watch.js';
export type { CaseRef, CaseView, DeclaredCaseActivities, ScheduledNotice, StepActivities, StepRequest, StepState } from './step.activities.js';
export { followCase, type Carry } from './follow-case.js';
