import { CaseEventEntity, StepNoticeEntity } from '@lianban/casework';
import { SafetyCaseEntity } from './cases/safety-case.entity.js';
import { SafetyDocumentEntity } from './cases/safety-document.entity.js';
import { SafetyStepEntity } from './cases/safety-step.entity.js';

export const entities = [SafetyCaseEntity, SafetyStepEntity, SafetyDocumentEntity, StepNoticeEntity, CaseEventEntity];
