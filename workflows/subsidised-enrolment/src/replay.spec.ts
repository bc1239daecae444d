import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { bundleWorkflows, quietRuntime } from '@lianban/testing/workflows';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { histories, workflowsDoor } from './stage.cases.js';

jest.setTimeout(60_000);
let bundle: WorkflowBundle;
beforeAll(async () => {
  quietRuntime();
  bundle = await bundleWorkflows(workflowsDoor);
});

describe('replay', () => {
  it.each(histories.names())('the procedure of today still follows the history «%s»', async (name) => {
    await Worker.runReplayHistory({ workflowBundle: bundle }, histories.read(name));
  });

  it('every path is recorded', () => {
    expect(histories.names()).toEqual(expect.arrayContaining([
      'answered-early', 'clock-advanced', 'deadline-moved', 'office-joins', 'offices-disagree', 'overdue-through-every-rung',
      'returned-by-second-person', 'source-withdrawn', 'started-late', 'version-all-certain', 'version-taken-back', 'version-with-open-cases',
    ]));
  });

  it('a change of order without patched() is noticed', async () => {
    const changed = await bundleWorkflows(fileURLToPath(new URL('./changed-procedure.cases.ts', import.meta.url)));
    for (const name of ['answered-early', 'version-all-certain']) {
      await expect(Worker.runReplayHistory({ workflowBundle: changed }, histories.read(name))).rejects.toThrow(/[Nn]on-?determinism/);
    }
  });

  it('histories hold ids only', () => {
    const allowed = new Set(['caseId', 'code', 'office', 'round', 'offices', 'closed', 'stepId', 'outcome', 'businessNow', 'schedule', 'kind', 'at', 'list', 'version', 'county', 'matched', 'openCases']);
    for (const name of histories.names()) expect(histories.payloadKeys(name).filter((key) => !allowed.has(key))).toEqual([]);
  });
});
