import { describe, expect, it, jest } from '@jest/globals';
import { performanceSteps } from '@lianban/procedure-decision-performance';
import { Replay } from '@lianban/testing/workflows';
import { histories, workflowsDoor } from './stage.cases.js';

jest.setTimeout(120_000);
const replay = new Replay(workflowsDoor, histories);

/** Every way through the procedure that is played in these tests. */
const lives = [
  'performed', 'performed-late', 'found-performed', 'enforced-by-office', 'court-rejected-once', 'court-terminates', 'revoked', 'extended', 'extended-after-demand', 'suspended', 'suspended-after-demand',
  'notice-while-demanded', 'provisional', 'started-late', 'started-after-end', 'halts', 'halt-unacknowledged', 'revoked-with-halt',
];

describe('replay', () => {
  it.each(histories.names())('the procedure of today still follows the history «%s»', (name) => replay.follow(name));

  it('every life is recorded', () => {
    expect(histories.names()).toEqual(expect.arrayContaining(lives));
  });

  it('a change of order without patched() is noticed', async () => {
    await expect(replay.followChanged(new URL('./changed-procedure.cases.ts', import.meta.url), 'performed')).rejects.toThrow(/[Nn]on-?determinism/);
  });

  it('histories hold ids only', () => {
    expect(replay.otherKeys(['offices', 'opened', ...Object.keys(performanceSteps)])).toEqual([]);
  });
});
