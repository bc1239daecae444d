import { appendOutbox } from '@lianban/messaging';
import { appendAudit, createDataSource, inTransaction, systemActor } from '@lianban/persistence';
import { getStackFile } from '@lianban/stack';
import { caseworkServices, type WantedRun } from './casework.js';
import { runningWorkflows } from './checks/workflows.check.js';
import { withPlaces } from './places/open-places.js';

/** Starts the workflow of whatever is open and has none, through the outbox of the service that owns it: the one door out. */
export async function startMissing(state: string): Promise<void> {
  const stack = getStackFile(state);
  await withPlaces(stack, async (places) => {
    const running = new Set(await runningWorkflows(places));
    let ordered = 0;
    for (const { service, wanted } of caseworkServices) {
      const missing = (await wanted(places.tables)).filter(({ entry }) => !running.has(entry.workflowId));
      if (missing.length > 0) await order(stack.databases[service]?.appUrl ?? '', service, missing);
      ordered += missing.length;
    }
    console.log(ordered === 0 ? '每个未结的事项都有流程在运行' : `已为 ${ordered} 个未结的事项补发启动`);
  });
}

async function order(url: string, service: string, missing: readonly WantedRun[]): Promise<void> {
  const dataSource = await createDataSource({ url, applicationName: 'lianban-cases-reconcile', poolSize: 1 }).initialize();
  try {
    await inTransaction(dataSource, systemActor, async (manager) => {
      await appendOutbox(manager, ...missing.map(({ entry }) => ({ destination: 'workflow' as const, ...entry })));
      await appendAudit(manager, { actor: systemActor, action: 'workflow.start-missing', object: `service/${service}`, detail: { workflows: missing.length } });
    });
  } finally {
    await dataSource.destroy();
  }
}
