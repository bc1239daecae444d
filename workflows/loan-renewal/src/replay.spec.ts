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

  it('the main paths are recorded', () => {
    expect(histories.names()).toEqual(expect.arrayContaining(['ideal', 'bank-declines', 'account-bank-refuses-once', 'borrower-late', 'started-late', 'withdrawn']));
  });

  it('a change of order without patched() is noticed', async () => {
    const changed = await bundleWorkflows(fileURLToPath(new URL('./changed-procedure.cases.ts', import.meta.url)));
    await expect(Worker.runReplayHistory({ workflowBundle: changed }, histories.read('ideal'))).rejects.toThrow(/[Nn]on-?determinism/);
  });

  it('histories hold ids only', () => {
    const allowed = new Set(['caseId', 'code', 'office', 'round', 'offices', 'closed', 'opened', 'stepId', 'outcome', 'businessNow', 'schedule', 'kind', 'at']);
    const offices = ['borrower', 'lending-bank', 'transfer-service-office', 'loan-fund-leading-group', 'account-bank', 'collateral-registry', 'finance-office'];
    for (const name of histories.names()) expect(histories.payloadKeys(name).filter((key) => !allowed.has(key) && !offices.includes(key))).toEqual([]);
  });
});
