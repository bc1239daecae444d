import type { ServiceName } from '@lianban/contracts';
import type { WorkflowOutboxEntry } from '@lianban/messaging';
import { loanRenewalId, taskQueue as loanQueue, workflowTypes as loanTypes } from '@lianban/workflow-loan-renewal/messages';
import { confirmationCaseId, listVersionId, taskQueue as insuranceQueue, workflowTypes as insuranceTypes } from '@lianban/workflow-subsidised-enrolment/messages';
import type { Places } from './places/places.js';

/** A workflow that has to run, and what a person calls the thing that it follows. */
export interface WantedRun {
  name: string;
  entry: Omit<WorkflowOutboxEntry, 'destination'>;
}

/** A service that owns cases: its steps go to the board, workflows follow what is open. */
export interface CaseworkService {
  service: ServiceName;
  /** As people say it. */
  title: string;
  procedure: string;
  /** Has `case_id`, `number`, `closed_at`. */
  caseTable: string;
  wanted(tables: Places['tables']): Promise<WantedRun[]>;
}

/** Also a case that has ended, for as long as somebody still owes a step in it. */
const openCases = (caseTable: string): string =>
  `select case_id::text as "caseId", number from ${caseTable} c where closed_at is null or exists (select from step s where s.case_id = c.case_id and s.closed_at is null)`;
const openVersions = `select list, version, county from version_county where closed_at is null`;

export const caseworkServices: readonly CaseworkService[] = [
  {
    service: 'medical-insurance', title: '医保', procedure: 'subsidised-enrolment', caseTable: 'confirmation_case',
    async wanted(tables) {
      const cases = await tables.all<{ caseId: string; number: string }>('medical-insurance', openCases('confirmation_case'));
      const versions = await tables.all<Parameters<typeof listVersionId>[0]>('medical-insurance', openVersions);
      return [
        ...cases.map(({ caseId, number }) => ({ name: number, entry: { workflowType: insuranceTypes.confirmationCase, workflowId: confirmationCaseId({ caseId }), taskQueue: insuranceQueue, args: [{ caseId }] } })),
        ...versions.map((ref) => ({ name: `${ref.list} 第 ${ref.version} 版 ${ref.county}`, entry: { workflowType: insuranceTypes.listVersion, workflowId: listVersionId(ref), taskQueue: insuranceQueue, args: [ref] } })),
      ];
    },
  },
  {
    service: 'loan-fund', title: '周转基金', procedure: 'loan-renewal', caseTable: 'loan_case',
    async wanted(tables) {
      const cases = await tables.all<{ caseId: string; number: string }>('loan-fund', openCases('loan_case'));
      return cases.map(({ caseId, number }) => ({ name: number, entry: { workflowType: loanTypes.loanRenewal, workflowId: loanRenewalId({ caseId }), taskQueue: loanQueue, args: [{ caseId }] } }));
    },
  },
];
