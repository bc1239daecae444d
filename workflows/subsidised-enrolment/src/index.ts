export { confirmationCase } from './confirmation-case.workflow.js';
export { listVersion } from './list-version.workflow.js';
export type * from './subsidised-enrolment.activities.js';
export type * from './subsidised-enrolment.messages.js';
