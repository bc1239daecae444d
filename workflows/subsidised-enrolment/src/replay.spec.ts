import { describe, expect, it, jest } from '@jest/globals';
import { Replay } from '@lianban/testing/workflows';
import { histories, workflowsDoor } from './stage.cases.js';

jest.setTimeout(60_000);
const replay = new Replay(workflowsDoor, histories);

describe('replay', () => {
  it.each(histories.names())('the procedure of today still follows the history «%s»', (name) => replay.follow(name));

  it('every path is recorded', () => {
    expect(histories.names()).toEqual(expect.arrayContaining([
      'answered-early', 'clock-advanced', 'deadline-moved', 'office-joins', 'offices-disagree', 'overdue-through-every-rung',
      'returned-by-second-person', 'source-withdrawn', 'started-late', 'version-all-certain', 'version-taken-back', 'version-with-open-cases',
    ]));
  });

  it('a change of order without patched() is noticed', async () => {
    for (const name of ['answered-early', 'version-all-certain']) {
      await expect(replay.followChanged(new URL('./changed-procedure.cases.ts', import.meta.url), name)).rejects.toThrow(/[Nn]on-?determinism/);
    }
  });

  it('histories hold ids only', () => {
    expect(replay.otherKeys(['offices', 'list', 'version', 'county', 'matched', 'openCases'])).toEqual([]);
  });
});
