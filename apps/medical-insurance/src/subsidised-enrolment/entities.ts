import { CaseEventEntity, StepNoticeEntity } from '@lianban/casework';
import { ConfirmationCaseEntity } from './cases/confirmation-case.entity.js';
import { StepEntity } from './cases/step.entity.js';

export const entities = [ConfirmationCaseEntity, StepEntity, StepNoticeEntity, CaseEventEntity];
