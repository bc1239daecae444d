import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, give } from '@lianban/testing/workflows';
import { begin, ends, openTheatre, publish, toClosing, toFiling } from './stage.cases.js';

jest.setTimeout(120_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

describe('an accident that is followed to its end (item 7)', () => {
  it('in time: listed, investigated, reviewed, closed, published, rectified, evaluated within a year, filed and acknowledged', async () => {
    const stage = await theatre.play('closed', async (here) => {
      await begin(here);
      expect(here.record.dueOn('investigation')).toBe('2024-05-11');
      await act(here, ...toClosing.slice(0, 4));
      expect(here.record.dueOn('closing')).toBe('2024-05-25');
      await act(here, ...toClosing.slice(4));
      expect([here.record.dueOn('publication'), here.record.dueOn('rectification'), here.record.dueOn('evaluation')]).toEqual(['2024-06-18', '2024-08-30', '2025-05-20']);
      await publish(here, '2024-05-22');
      await act(here, ...toFiling.slice(0, 3));
      expect(here.record.record.state).toBe('open');
      await act(here, ...toFiling.slice(3));
      await here.end();
    });
    expect(stage.record.record.state).toBe('closed');
    expect(stage.record.sent('evaluation')).toEqual(['2025-05-15 reminder-3 sent']);
  });

  it('late at every turn: whoever owes is reminded, told, and rungs are proposed against them', async () => {
    const stage = await theatre.play('late-everywhere', async (here) => {
      await begin(here);
      await act(here, ['team', 'formed', '2024-03-15'], ['listing', 'listed', '2024-03-27'], ['investigation', 'submitted', '2024-05-29'], ['draft-review', 'passed', '2024-06-06'], ['closing', 'closed', '2024-06-26']);
      await publish(here, '2024-08-01');
      await act(here, ['rectification', 'implemented', '2024-09-05'], ['evaluation', 'evaluated', '2025-07-11'], ['evaluation-filing', 'filed', '2025-07-18'], ['filing-receipt', 'acknowledged', '2025-07-25']);
      await here.end();
    });
    expect(stage.record.sent('investigation')).toEqual([
      '2024-05-08 reminder-3 sent', '2024-05-10 reminder-1 sent', '2024-05-13 overdue sent', '2024-05-13 urging proposed', '2024-05-15 supervision-order proposed', '2024-05-17 listed-supervision proposed', '2024-05-24 circular proposed',
    ]);
    for (const code of ['listing', 'draft-review', 'closing', 'publication', 'rectification', 'evaluation', 'evaluation-filing', 'filing-receipt'] as const) {
      expect([code, stage.record.sent(code).some((line) => line.endsWith('overdue sent'))]).toEqual([code, true]);
    }
    expect(stage.record.record.state).toBe('closed');
  });

  it('a draft returned from above: investigated again in a round of its own, then passed', async () => {
    const stage = await theatre.play('draft-returned', async (here) => {
      await begin(here);
      await act(here, ...toClosing.slice(0, 3), ['draft-review', 'returned', '2024-05-13']);
      expect(here.record.dueOn('investigation', 2)).toBe('2024-05-27');
      await act(here, ['investigation', 'submitted', '2024-05-24'], ['draft-review', 'passed', '2024-05-27'], ['closing', 'closed', '2024-06-03']);
      await publish(here, '2024-06-05');
      await act(here, ...toFiling);
      await here.end();
    });
    expect([ends(stage, 'investigation'), ends(stage, 'draft-review'), stage.record.record.state]).toEqual([['submitted', 'submitted'], ['returned', 'passed'], 'closed']);
    expect(stage.record.sent('investigation', 2)).toEqual(['2024-05-22 reminder-3 sent', '2024-05-24 reminder-1 sent']);
  });
});

describe('an investigation that needs more time', () => {
  const ask = { type: 'ask-extension', untilOn: '2024-06-28', reason: '鉴定未完成', by: 'handler' };

  it('is put off: reminded by the new day, nobody told of the old one', async () => {
    const stage = await theatre.play('extended', async (here) => {
      await begin(here);
      await act(here, ...toClosing.slice(0, 2));
      await give(here, '2024-05-06', ask);
      await act(here, ['extension-decision', 'approved', '2024-05-07']);
      expect(here.record.dueOn('investigation')).toBe('2024-06-28');
      await act(here, ['investigation', 'submitted', '2024-06-26'], ['draft-review', 'passed', '2024-06-28'], ['closing', 'closed', '2024-07-05']);
      await publish(here, '2024-07-08');
      await act(here, ...toFiling);
      await here.end();
    });
    expect(stage.record.sent('investigation')).toEqual(['2024-06-25 reminder-3 sent']);
    expect(stage.record.record.state).toBe('closed');
  });

  it('is refused it, asks again too late and is told of its day', async () => {
    const stage = await theatre.play('extension-refused', async (here) => {
      await begin(here);
      await act(here, ...toClosing.slice(0, 2));
      await give(here, '2024-05-06', ask);
      await act(here, ['extension-decision', 'refused', '2024-05-11']);
      await give(here, '2024-05-11', ask);
      await act(here, ['investigation', 'submitted', '2024-05-14'], ['draft-review', 'passed', '2024-05-15'], ['closing', 'closed', '2024-05-20']);
      await publish(here, '2024-05-22');
      await act(here, ...toFiling);
      await here.end();
    });
    expect(ends(stage, 'extension-decision')).toEqual(['refused', 'moot']);
    expect(stage.record.sent('extension-decision')).toContain('2024-05-10 overdue sent');
    expect(stage.record.sent('investigation')).toContain('2024-05-13 overdue sent');
  });
});

describe('an accident whose toll rises', () => {
  it('within its grade goes on; to a higher grade it is taken over by the city, and nothing is awaited here any more', async () => {
    const toll = (deaths: number, changedOn: string) => ({ type: 'regrade', deaths, injured: 0, lossFen: 150_000_000, changedOn, reason: '伤者死亡', by: 'handler' });
    const stage = await theatre.play('referred', async (here) => {
      await begin(here);
      await act(here, ...toClosing.slice(0, 2));
      await give(here, '2024-03-18', toll(2, '2024-03-18'));
      expect(here.record.record.state).toBe('open');
      await give(here, '2024-03-20', toll(3, '2024-03-20'));
      await here.end();
    });
    expect([ends(stage, 'investigation'), stage.record.record.state, stage.record.record.facts.grade]).toEqual([['case-closed'], 'referred', 'larger']);
  });
});
