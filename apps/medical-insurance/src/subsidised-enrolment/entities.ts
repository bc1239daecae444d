import { CaseEventEntity } from './cases/case-event.entity.js';
import { ConfirmationCaseEntity } from './cases/confirmation-case.entity.js';
import { StepNoticeEntity } from './cases/step-notice.entity.js';
import { StepEntity } from './cases/step.entity.js';

export const entities = [ConfirmationCaseEntity, StepEntity, StepNoticeEntity, CaseEventEntity];
