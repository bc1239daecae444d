import { Client } from '@temporalio/client';
import { Findings, type Check } from '../check.js';
import type { Places } from '../places/places.js';

const PREFIX = 'subsidised-enrolment/';

const openCases = `select case_id::text as "caseId", number from confirmation_case where closed_at is null`;
const openVersions = `select list, version, county from version_county where closed_at is null`;

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
  const cases = await tables.all<{ caseId: string; number: string }>('medical-insurance', openCases);
  const versions = await tables.all<{ list: string; version: number; county: string }>('medical-insurance', openVersions);
  return new Map([
    ...cases.map(({ caseId, number }): [string, string] => [`${PREFIX}case/${caseId}`, number]),
    ...versions.map(({ list, version, county }): [string, string] => [`${PREFIX}version/${list}/${version}/${county}`, `${list} 第 ${version} 版 ${county}`]),
  ]);
}

/** Ids of all workflows of the procedure that run now. */
export async function runningWorkflows({ workflows }: Places): Promise<string[]> {
  const client = new Client({ connection: workflows });
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query: `ExecutionStatus = 'Running'`, pageSize: 1_000 })) {
    if (workflowId.startsWith(PREFIX)) ids.push(workflowId);
  }
  return ids;
}
