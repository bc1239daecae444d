export { activityOptions } from './activity-options.js';
export { carryStep } from './carry-step.js';
export { followRecord, recordChanged, watchRecord, type RecordWatch } from './record-watch.js';
export type { ScheduledNotice, StepActivities, StepRequest, StepState } from './step.activities.js';
