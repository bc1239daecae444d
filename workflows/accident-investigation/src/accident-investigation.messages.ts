import type { CaseRef } from '@lianban/workflow-shared/activities';

/** Task queue of its worker in work safety. */
export const taskQueue = 'accident-investigation';

/** Workflow types, as the outbox names them. */
export const workflowTypes = { accidentInvestigation: 'accidentInvestigation' } as const;

export const accidentInvestigationId = (ref: CaseRef): string => `accident-investigation/case/${ref.caseId}`;
