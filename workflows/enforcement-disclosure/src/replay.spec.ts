import { describe, expect, it, jest } from '@jest/globals';
import { enforcementStepCodes } from '@lianban/procedure-enforcement-disclosure';
import { Replay } from '@lianban/testing/workflows';
import { histories, workflowsDoor } from './stage.cases.js';

jest.setTimeout(120_000);
const replay = new Replay(workflowsDoor, histories);

/** Every way through the procedure that is played in these tests; of a case that was taken up again, its last run. */
const lives = [
  'published', 'late-over-holiday', 'returned-by-second-person', 'withheld', 'major', 'review-returned', 'dropped', 'revoked', 'corrected', 'correction-dropped', 'page-changed', 'revoked-while-corrected',
  'corrected-at-the-end', 'moved-by-notice', 'provisional', 'started-late', 'started-after-release',
];

describe('replay', () => {
  it.each(histories.names())('the procedure of today still follows the history «%s»', (name) => replay.follow(name));

  it('every life is recorded', () => {
    expect(histories.names()).toEqual(expect.arrayContaining(lives));
  });

  it('a change of order without patched() is noticed', async () => {
    await expect(replay.followChanged(new URL('./changed-procedure.cases.ts', import.meta.url), 'published')).rejects.toThrow(/[Nn]on-?determinism/);
  });

  it('histories hold ids only', () => {
    expect(replay.otherKeys(['offices', 'opened', ...enforcementStepCodes])).toEqual([]);
  });
});
