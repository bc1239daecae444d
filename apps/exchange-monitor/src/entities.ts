import { CaseEventEntity, StepNoticeEntity } from '@lianban/casework';
import { AlertStepEntity } from './share-alert/alert-step.entity.js';
import { ShareAlertEntity } from './share-alert/share-alert.entity.js';

export const entities = [ShareAlertEntity, AlertStepEntity, StepNoticeEntity, CaseEventEntity];
