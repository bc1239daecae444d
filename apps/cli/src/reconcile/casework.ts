import type { SafetyProcedure, ServiceName } from '@lianban/contracts';
import type { WorkflowOutboxEntry } from '@lianban/messaging';
import { accidentInvestigationId, workflowTypes as accidentTypes } from '@lianban/workflow-accident-investigation/messages';
import { decisionPerformanceId, workflowTypes as performanceTypes } from '@lianban/workflow-decision-performance/messages';
import { enforcementDisclosureId, workflowTypes as disclosureTypes } from '@lianban/workflow-enforcement-disclosure/messages';
import { loanRenewalId, taskQueue as loanQueue, workflowTypes as loanTypes } from '@lianban/workflow-loan-renewal/messages';
import { shareAlertId, taskQueue as alertQueue, workflowTypes as alertTypes } from '@lianban/workflow-share-alert/messages';
import { confirmationCaseId, listVersionId, taskQueue as insuranceQueue, workflowTypes as insuranceTypes } from '@lianban/workflow-subsidised-enrolment/messages';
import type { Places } from './places/places.js';

/** A workflow that has to run, and what a person calls the thing that it follows. */
export interface WantedRun {
  name: string;
  entry: Omit<WorkflowOutboxEntry, 'destination'>;
}

/** A service that owns cases, of one procedure or several: its steps go to the board, workflows follow what is open. */
export interface CaseworkService {
  service: ServiceName;
  /** As people say it. */
  title: string;
  procedures: readonly string[];
  /** Has `case_id`, `number`, `closed_at`. */
  caseTable: string;
  wanted(tables: Places['tables']): Promise<WantedRun[]>;
}

/** Also a case that has ended, for as long as somebody still owes a step in it. */
const openCases = (caseTable: string, columns = ''): string =>
  `select case_id::text as "caseId", number${columns} from ${caseTable} c where closed_at is null or exists (select from step s where s.case_id = c.case_id and s.closed_at is null)`;
const openVersions = `select list, version, county from version_county where closed_at is null`;

/** Workflows of work safety by procedure; each has a task queue of its name. */
const safetyRuns: Readonly<Record<SafetyProcedure, { workflowType: string; idOf: (ref: { caseId: string }) => string }>> = {
  'enforcement-disclosure': { workflowType: disclosureTypes.enforcementDisclosure, idOf: enforcementDisclosureId },
  'decision-performance': { workflowType: performanceTypes.decisionPerformance, idOf: decisionPerformanceId },
  'accident-investigation': { workflowType: accidentTypes.accidentInvestigation, idOf: accidentInvestigationId },
};

export const caseworkServices: readonly CaseworkService[] = [
  {
    service: 'medical-insurance', title: '医保', procedures: ['subsidised-enrolment'], caseTable: 'confirmation_case',
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
    service: 'loan-fund', title: '周转基金', procedures: ['loan-renewal'], caseTable: 'loan_case',
    async wanted(tables) {
      const cases = await tables.all<{ caseId: string; number: string }>('loan-fund', openCases('loan_case'));
      return cases.map(({ caseId, number }) => ({ name: number, entry: { workflowType: loanTypes.loanRenewal, workflowId: loanRenewalId({ caseId }), taskQueue: loanQueue, args: [{ caseId }] } }));
    },
  },
  {
    service: 'work-safety', title: '安全生产监管执法', procedures: Object.keys(safetyRuns), caseTable: 'safety_case',
    async wanted(tables) {
      const cases = await tables.all<{ caseId: string; number: string; procedure: SafetyProcedure }>('work-safety', openCases('safety_case', ', procedure'));
      return cases.map(({ caseId, number, procedure }) => {
        const { workflowType, idOf } = safetyRuns[procedure];
        return { name: number, entry: { workflowType, workflowId: idOf({ caseId }), taskQueue: procedure, args: [{ caseId }] } };
      });
    },
  },
  {
    service: 'exchange-monitor', title: '共享监测', procedures: ['share-alert'], caseTable: 'share_alert',
    async wanted(tables) {
      const cases = await tables.all<{ caseId: string; number: string }>('exchange-monitor', openCases('share_alert'));
      return cases.map(({ caseId, number }) => ({ name: number, entry: { workflowType: alertTypes.shareAlert, workflowId: shareAlertId({ caseId }), taskQueue: alertQueue, args: [{ caseId }] } }));
    },
  },
];
