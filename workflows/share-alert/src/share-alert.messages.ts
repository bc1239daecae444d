import type { CaseRef } from '@lianban/workflow-shared/activities';

/** Task queue of its worker in the exchange monitor. */
export const taskQueue = 'share-alert';

/** Workflow types, as the outbox names them. */
export const workflowTypes = { shareAlert: 'shareAlert' } as const;

export const shareAlertId = (ref: CaseRef): string => `share-alert/case/${ref.caseId}`;
