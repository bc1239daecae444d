import { appendOutbox, type WorkflowOutboxEntry } from '@lianban/messaging';
import { createDataSource } from '@lianban/persistence';
import { appendAudit, inTransaction, systemActor } from '@lianban/persistence';
import { getStackFile } from '@lianban/stack';
import { confirmationCaseId, listVersionId, taskQueue, workflowTypes } from '@lianban/workflow-subsidised-enrolment/messages';
import { runningWorkflows } from './checks/workflows.check.js';
import { withPlaces } from './places/open-places.js';
import type { Places } from './places/places.js';

const openCases = `select case_id::text as "caseId" from confirmation_case where closed_at is null`;
const openVersions = `select list, version, county from version_county where closed_at is null`;

type Entry = Omit<WorkflowOutboxEntry, 'destination'>;

/** Starts the workflow of whatever is open and has none, through the outbox of medical insurance: the one door out. */
export async function startMissing(state: string): Promise<void> {
  const stack = getStackFile(state);
  await withPlaces(stack, async (places) => {
    const running = new Set(await runningWorkflows(places));
    const missing = (await wanted(places)).filter(({ workflowId }) => !running.has(workflowId));
    if (missing.length > 0) await order(stack.databases['medical-insurance']?.appUrl ?? '', missing);
    console.log(missing.length === 0 ? '每个未结的事项都有流程在运行' : `已为 ${missing.length} 个未结的事项补发启动`);
  });
}

async function wanted({ tables }: Places): Promise<Entry[]> {
  const cases = await tables.all<Parameters<typeof confirmationCaseId>[0]>('medical-insurance', openCases);
  const versions = await tables.all<Parameters<typeof listVersionId>[0]>('medical-insurance', openVersions);
  return [
    ...cases.map((ref) => ({ workflowType: workflowTypes.confirmationCase, workflowId: confirmationCaseId(ref), taskQueue, args: [ref] })),
    ...versions.map((ref) => ({ workflowType: workflowTypes.listVersion, workflowId: listVersionId(ref), taskQueue, args: [ref] })),
  ];
}

async function order(url: string, missing: readonly Entry[]): Promise<void> {
  const dataSource = await createDataSource({ url, applicationName: 'lianban-cases-reconcile', poolSize: 1 }).initialize();
  try {
    await inTransaction(dataSource, systemActor, async (manager) => {
      await appendOutbox(manager, ...missing.map((entry) => ({ destination: 'workflow' as const, ...entry })));
      await appendAudit(manager, { actor: systemActor, action: 'workflow.start-missing', object: 'procedure/subsidised-enrolment', detail: { workflows: missing.length } });
    });
  } finally {
    await dataSource.destroy();
  }
}
