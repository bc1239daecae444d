import { describe, expect, it, jest } from '@jest/globals';
import { Replay } from '@lianban/testing/workflows';
import { histories, workflowsDoor } from './stage.cases.js';

jest.setTimeout(60_000);
const replay = new Replay(workflowsDoor, histories);

/** Every way through the procedure that is played in these tests. */
const lives = [
  'ideal', 'bank-declines', 'account-bank-refuses-once', 'borrower-late', 'started-late', 'withdrawn', 'leading-group', 'late-filing', 'supplement-over-holiday', 'supplement-lapsed',
  'delay-granted', 'delay-refused', 'third-time-late', 'bank-default', 'referral-outlives-case', 'referral-after-closing', 'notice-while-waiting',
];

describe('replay', () => {
  it.each(histories.names())('the procedure of today still follows the history «%s»', (name) => replay.follow(name));

  it('every life is recorded', () => {
    expect(histories.names()).toEqual(expect.arrayContaining(lives));
  });

  it('a change of order without patched() is noticed', async () => {
    await expect(replay.followChanged(new URL('./changed-procedure.cases.ts', import.meta.url), 'ideal')).rejects.toThrow(/[Nn]on-?determinism/);
  });

  it('histories hold ids only', () => {
    const offices = ['borrower', 'lending-bank', 'transfer-service-office', 'loan-fund-leading-group', 'account-bank', 'collateral-registry', 'finance-office'];
    expect(replay.otherKeys(['offices', 'opened', ...offices])).toEqual([]);
  });
});
