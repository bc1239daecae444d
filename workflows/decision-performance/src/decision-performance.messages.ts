import type { CaseRef } from '@lianban/workflow-shared/activities';

/** Task queue of its worker in work safety. */
export const taskQueue = 'decision-performance';

/** Workflow types, as the outbox names them. */
export const workflowTypes = { decisionPerformance: 'decisionPerformance' } as const;

export const decisionPerformanceId = (ref: CaseRef): string => `decision-performance/case/${ref.caseId}`;
