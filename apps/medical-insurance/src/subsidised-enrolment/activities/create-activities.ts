import { stepActivities } from '@lianban/casework';
import type { SubsidisedEnrolmentActivities } from '@lianban/workflow-subsidised-enrolment/activities';
import { enrolment } from '../enrolment.casework.js';
import type { ProcedureRecord } from '../procedure-record.js';
import { closeCase, decideEntitlement, loadCase, publishOutcome, weighAnswers } from './case.activity.js';
import { closeListVersion, loadListVersion, settleCertain } from './list-version.activity.js';
import { stepSource } from './step.activity.js';

/** What the workflows of this procedure call; each is one transaction of the record and may be repeated. */
export function createActivities(record: ProcedureRecord): SubsidisedEnrolmentActivities {
  return {
    ...stepActivities(enrolment, record, stepSource),
    loadCase: (ref) => loadCase(record, ref),
    weighAnswers: (ref) => weighAnswers(record, ref),
    decideEntitlement: (ref) => decideEntitlement(record, ref),
    publishOutcome: (ref) => publishOutcome(record, ref),
    closeCase: (ref) => closeCase(record, ref),
    loadListVersion: (ref) => loadListVersion(record, ref),
    settleCertain: (ref) => settleCertain(record, ref),
    closeListVersion: (ref) => closeListVersion(record, ref),
  };
}
