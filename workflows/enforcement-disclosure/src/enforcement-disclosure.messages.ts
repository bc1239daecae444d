import type { CaseRef } from '@lianban/workflow-shared/activities';

/** Task queue of its worker in work safety. */
export const taskQueue = 'enforcement-disclosure';

/** Workflow types, as the outbox names them. */
export const workflowTypes = { enforcementDisclosure: 'enforcementDisclosure' } as const;

export const enforcementDisclosureId = (ref: CaseRef): string => `enforcement-disclosure/case/${ref.caseId}`;
