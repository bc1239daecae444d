import { describe, expect, it, jest } from '@jest/globals';
import { alertSteps } from '@lianban/procedure-share-alert';
import { Replay } from '@lianban/testing/workflows';
import { histories, workflowsDoor } from './stage.cases.js';

jest.setTimeout(120_000);
const replay = new Replay(workflowsDoor, histories);

/** Every way through the procedure that is played in these tests. */
const lives = ['cured-in-time', 'overdue', 'muted-over-holiday', 'cured-while-muted', 'unmuted', 'handed-over', 'passed-on', 'explained', 'silent', 'turn-moved', 'notice-while-open', 'started-late', 'started-after-end'];

describe('replay', () => {
  it.each(histories.names())('the procedure of today still follows the history «%s»', (name) => replay.follow(name));

  it('every life is recorded', () => {
    expect(histories.names()).toEqual(expect.arrayContaining(lives));
  });

  it('a change of order without patched() is noticed', async () => {
    await expect(replay.followChanged(new URL('./changed-procedure.cases.ts', import.meta.url), 'cured-in-time')).rejects.toThrow(/[Nn]on-?determinism/);
  });

  it('histories hold ids only', () => {
    expect(replay.otherKeys(['offices', 'opened', ...Object.keys(alertSteps)])).toEqual([]);
  });
});
