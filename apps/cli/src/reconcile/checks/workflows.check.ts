import { Client } from '@temporalio/client';
import { caseworkServices } from '../casework.js';
import { Findings, type Check } from '../check.js';
import type { Places } from '../places/places.js';

/** Exactly one workflow runs for what is open, and none for what is closed. */
export const workflowsCheck: Check = {
  name: 'workflows',
  title: '正在运行的流程',
  async run(places) {
    const findings = new Findings();
    const wanted = await wantedRuns(places);
    const running = await runningWorkflows(places);
    const counts = { wanted: wanted.size, running: running.length };
    const times = new Map<string, number>();
    for (const id of running) times.set(id, (times.get(id) ?? 0) + 1);
    for (const [id, name] of wanted) {
      const n = times.get(id) ?? 0;
      if (n === 0) findings.add('lost', `${name} 未结，没有流程在运行`);
      if (n > 1) findings.add('doubled', `${name} 有 ${n} 个流程在运行`, n - 1);
      times.delete(id);
    }
    for (const id of times.keys()) findings.add('doubled', `${id} 已结，流程仍在运行`);
    return { compared: '未结的事项和名单版本 ↔ Temporal 中正在运行的流程', counts, findings: findings.list() };
  },
};

async function wantedRuns({ tables }: Places): Promise<Map<string, string>> {
  const wanted = await Promise.all(caseworkServices.map((service) => service.wanted(tables)));
  return new Map(wanted.flat().map(({ name, entry }) => [entry.workflowId, name]));
}

/** Ids of all workflows of our procedures that run now. */
export async function runningWorkflows({ workflows }: Places): Promise<string[]> {
  const client = new Client({ connection: workflows });
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query: `ExecutionStatus = 'Running'`, pageSize: 1_000 })) {
    if (caseworkServices.some(({ procedures }) => procedures.some((procedure) => workflowId.startsWith(`${procedure}/`)))) ids.push(workflowId);
  }
  return ids;
}
