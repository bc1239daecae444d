import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, give } from '@lianban/testing/workflows';
import { begin, changed, ends, head, openTheatre, proof, restored, wake, wakeAndLook, type Stage } from './stage.cases.js';

jest.setTimeout(120_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

const correct = { type: 'correct', reason: '数额有误', by: 'officer' };

/** Public and proved; the workflow has ended. */
async function published(stage: Stage): Promise<void> {
  await begin(stage);
  await act(stage, ['redaction', 'ready', '2024-01-22'], ['release', 'released', '2024-01-23', undefined, head]);
  await give(stage, '2024-01-23', proof(1));
  await stage.ended();
}

describe('a page after its case has ended', () => {
  it('is corrected: the workflow starts again and carries the new rounds, and nothing else of the ended case', async () => {
    const stage = await theatre.play('corrected', async (here) => {
      await published(here);
      await here.passUntil('2024-06-03');
      here.record.give(correct, '2024-06-03');
      await wakeAndLook(here);
      await here.passUntil('2024-06-11');
      await act(here, ['redaction', 'ready', '2024-06-11'], ['release', 'released', '2024-06-12', undefined, head]);
      await here.end();
    });
    expect(stage.record.sent('redaction', 2)).toEqual(['2024-06-05 reminder-1 sent', '2024-06-07 overdue sent', '2024-06-07 urging proposed']);
    expect([ends(stage, 'redaction'), ends(stage, 'release'), ends(stage, 'publication'), stage.record.record.state]).toEqual([['ready', 'ready'], ['released', 'released'], ['proved'], 'published']);
    expect(stage.record.effects.filter(({ type }) => type === 'text-released')).toHaveLength(2);
  });

  it('is corrected no more after all: the correction ends without a new version', async () => {
    const stage = await theatre.play('correction-dropped', async (here) => {
      await published(here);
      here.record.give(correct, '2024-01-24');
      await wakeAndLook(here);
      await act(here, ['redaction', 'dropped', '2024-01-25']);
      await here.end();
    });
    expect(ends(stage, 'redaction')).toEqual(['ready', 'dropped']);
  });

  it('is found changed and repaired by an officer, found changed again and found whole by the system', async () => {
    const stage = await theatre.play('page-changed', async (here) => {
      await published(here);
      await here.passUntil('2024-03-01');
      here.record.give(changed, '2024-03-01');
      await wakeAndLook(here);
      await here.passUntil('2024-03-08');
      await act(here, ['page-repair', 'repaired', '2024-03-08']);
      await here.ended();
      here.record.give(changed, '2024-03-11');
      await wakeAndLook(here);
      await give(here, '2024-03-12', restored);
      await here.end();
    });
    expect(stage.record.sent('page-repair')).toEqual(['2024-03-05 reminder-1 sent', '2024-03-07 overdue sent', '2024-03-07 urging proposed']);
    expect([ends(stage, 'page-repair'), stage.record.record.state]).toEqual([['repaired', 'repaired'], 'published']);
  });

  it('is repaired while it is corrected, and revoked in the middle of it: the page goes on being looked after', async () => {
    const stage = await theatre.play('revoked-while-corrected', async (here) => {
      await published(here);
      here.record.give(correct, '2024-01-24');
      here.record.give(changed, '2024-01-24');
      await wakeAndLook(here);
      await act(here, ['redaction', 'ready', '2024-01-25']);
      await give(here, '2024-01-26', { type: 'revoke', revokedOn: '2024-01-26', reason: '复议撤销', by: head });
      await act(here, ['page-repair', 'repaired', '2024-01-29']);
      await here.end();
    });
    expect([ends(stage, 'release'), ends(stage, 'page-repair'), stage.record.record.state]).toEqual([['released', 'moot'], ['repaired'], 'revoked']);
  });

  it('corrected at the very moment at which the case ends is not forgotten', async () => {
    const stage = await theatre.play('corrected-at-the-end', async (here) => {
      await begin(here);
      await act(here, ['redaction', 'ready', '2024-01-22'], ['release', 'released', '2024-01-23', undefined, head]);
      here.record.give(proof(1), '2024-01-23');
      await wake(here);
      here.record.give(correct, '2024-01-23');
      await wake(here);
      await here.passUntil('2024-01-29');
      expect(here.record.sent('redaction', 2)).toContain('2024-01-29 overdue sent');
      await act(here, ['redaction', 'ready', '2024-01-29'], ['release', 'released', '2024-01-29', undefined, head]);
      await here.end();
    });
    expect(ends(stage, 'release')).toEqual(['released', 'released']);
  });
});
