import { describe, expect, it, jest } from '@jest/globals';
import { accidentStepCodes } from '@lianban/procedure-accident-investigation';
import { Replay } from '@lianban/testing/workflows';
import { histories, workflowsDoor } from './stage.cases.js';

jest.setTimeout(120_000);
const replay = new Replay(workflowsDoor, histories);

/** Every way through the procedure that is played in these tests; of a case that was taken up again, its last run. */
const lives = [
  'closed', 'late-everywhere', 'draft-returned', 'extended', 'extension-refused', 'referred', 'report-corrected', 'corrected-after-closing', 'report-withheld', 'moved-by-notice', 'started-late', 'started-after-end',
];

describe('replay', () => {
  it.each(histories.names())('the procedure of today still follows the history «%s»', (name) => replay.follow(name));

  it('every life is recorded', () => {
    expect(histories.names()).toEqual(expect.arrayContaining(lives));
  });

  it('a change of order without patched() is noticed', async () => {
    await expect(replay.followChanged(new URL('./changed-procedure.cases.ts', import.meta.url), 'closed')).rejects.toThrow(/[Nn]on-?determinism/);
  });

  it('histories hold ids only', () => {
    expect(replay.otherKeys(['offices', 'opened', ...accidentStepCodes])).toEqual([]);
  });
});
