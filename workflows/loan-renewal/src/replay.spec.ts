import { describe, expect, it, jest } from '@jest/globals';
import { Replay } from '@lianban/testing/workflows';
import { histories, workflowsDoor } from './stage.cases.js';

jest.setTimeout(60_000);
const replay = new Replay(workflowsDoor, histories);

describe('replay', () => {
  it.each(histories.names())('the procedure of today still follows the history «%s»', (name) => replay.follow(name));

  it('the main paths are recorded', () => {
    expect(histories.names()).toEqual(expect.arrayContaining(['ideal', 'bank-declines', 'account-bank-refuses-once', 'borrower-late', 'started-late', 'withdrawn']));
  });

  it('a change of order without patched() is noticed', async () => {
    await expect(replay.followChanged(new URL('./changed-procedure.cases.ts', import.meta.url), 'ideal')).rejects.toThrow(/[Nn]on-?determinism/);
  });

  it('histories hold ids only', () => {
    const offices = ['borrower', 'lending-bank', 'transfer-service-office', 'loan-fund-leading-group', 'account-bank', 'collateral-registry', 'finance-office'];
    expect(replay.otherKeys(['offices', 'opened', ...offices])).toEqual([]);
  });
});
