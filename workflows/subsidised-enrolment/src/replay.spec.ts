import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { bundleWorkflows, quietRuntime } from '@lianban/testing/workflows';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { historyNames, readHistory } from './histories.cases.js';
import { workflowsDoor } from './stage.cases.js';

jest.setTimeout(60_000);
let bundle: WorkflowBundle;
beforeAll(async () => {
  quietRuntime();
  bundle = await bundleWorkflows(workflowsDoor);
});

describe('replay', () => {
  it.each(historyNames())('the procedure of today still follows the history «%s»', async (name) => {
    await Worker.runReplayHistory({ workflowBundle: bundle }, readHistory(name));
  });

  it('every path is recorded', () => {
    expect(historyNames()).toEqual(expect.arrayContaining([
      'answered-early', 'clock-advanced', 'deadline-moved', 'office-joins', 'offices-disagree', 'overdue-through-every-rung',
      'returned-by-second-person', 'source-withdrawn', 'started-late', 'version-all-certain', 'version-taken-back', 'version-with-open-cases',
    ]));
  });

  it('a change of order without patched() is noticed', async () => {
    const changed = await bundleWorkflows(fileURLToPath(new URL('./changed-procedure.cases.ts', import.meta.url)));
    for (const name of ['answered-early', 'version-all-certain']) {
      await expect(Worker.runReplayHistory({ workflowBundle: changed }, readHistory(name))).rejects.toThrow(/[Nn]on-?determinism/);
    }
  });

  it('histories hold ids only', () => {
    const allowed = new Set(['caseId', 'code', 'office', 'round', 'offices', 'closed', 'stepId', 'outcome', 'businessNow', 'schedule', 'kind', 'at', 'list', 'version', 'county', 'matched', 'openCases']);
    for (const name of historyNames()) expect(keysIn(payloadsOf(readHistory(name))).filter((key) => !allowed.has(key))).toEqual([]);
  });
});

/** Every JSON payload anywhere in a history. */
function payloadsOf(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  const data = (node as { data?: unknown }).data;
  const own = typeof data === 'string' && data !== '' && 'metadata' in node ? [JSON.parse(Buffer.from(data, 'base64').toString('utf8')) as unknown] : [];
  return [...own, ...Object.values(node).flatMap(payloadsOf)];
}

function keysIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Array.isArray(node) ? [] : Object.keys(node);
  return [...own, ...Object.values(node).flatMap(keysIn)];
}
