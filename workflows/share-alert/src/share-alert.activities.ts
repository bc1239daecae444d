import type { AlertStepCode } from '@lianban/procedure-share-alert';
import type { DeclaredCaseActivities } from '@lianban/workflow-shared/activities';

/** Effects of the procedure, each one transaction that may be repeated; implemented by the exchange monitor. */
export type ShareAlertActivities = DeclaredCaseActivities<AlertStepCode>;
