import type { CountyCode, ListId } from '@lianban/contracts';

/** Task queue of the worker in medical insurance. */
export const taskQueue = 'medical-insurance';

/** Argument of `confirmationCase`. */
export interface CaseRef {
  caseId: string;
}

/** Argument of `listVersion`: one published version of a list in one county. */
export interface ListVersionRef {
  list: ListId;
  version: number;
  county: CountyCode;
}

/** Workflow types, as the outbox names them. */
export const workflowTypes = { confirmationCase: 'confirmationCase', listVersion: 'listVersion' } as const;

export const confirmationCaseId = (ref: CaseRef): string => `subsidised-enrolment/case/${ref.caseId}`;
export const listVersionId = (ref: ListVersionRef): string =>
  `subsidised-enrolment/version/${ref.list}/${ref.version}/${ref.county}`;
