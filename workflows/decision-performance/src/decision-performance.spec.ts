import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, give } from '@lianban/testing/workflows';
import { begin, ends, openTheatre } from './stage.cases.js';

jest.setTimeout(120_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

describe('a decision that is performed (item 11)', () => {
  it('in time: nobody is reminded and nothing is demanded', async () => {
    const { record } = await theatre.play('performed', async (here) => {
      await begin(here);
      await act(here, ['performance', 'performed', '2026-02-11']);
      await here.end();
    });
    expect(record.record.state).toBe('performed');
    expect(record.sent('performance')).toEqual([]);
    expect(record.step('demand')).toBeUndefined();
  });

  it('late: reminded before its day, told after it; the clock opens the demand, and what was begun falls away', async () => {
    const stage = await theatre.play('performed-late', async (here) => {
      await begin(here);
      await here.passUntil('2026-02-24', '08:30');
      expect(here.record.step('demand')).toBeUndefined();
      await here.passUntil('2026-02-24');
      expect(here.record.dueOn('demand')).toBe('2026-02-27');
      await act(here, ['demand', 'served', '2026-02-26'], ['performance', 'performed', '2026-03-02']);
      await here.end();
    });
    expect(stage.record.sent('performance')).toEqual([
      '2026-02-12 reminder-3 sent', '2026-02-14 reminder-1 sent', '2026-02-24 overdue sent', '2026-02-24 urging proposed', '2026-02-26 supervision-order proposed', '2026-02-28 listed-supervision proposed',
    ]);
    expect([ends(stage, 'demand'), ends(stage, 'verification'), stage.record.record.state]).toEqual([['served'], ['moot'], 'performed']);
  });

  it('found so when it is verified: both end', async () => {
    const stage = await theatre.play('found-performed', async (here) => {
      await begin(here);
      await act(here, ['demand', 'served', '2026-02-26'], ['verification', 'performed', '2026-03-09']);
      await here.end();
    });
    expect([ends(stage, 'performance'), ends(stage, 'verification'), stage.record.record.state]).toEqual([['performed'], ['performed'], 'performed']);
  });
});

describe('a decision that is not performed', () => {
  it('is enforced by the office; whoever is late there is told too, until the last rung is proposed', async () => {
    const stage = await theatre.play('enforced-by-office', async (here) => {
      await begin(here);
      await act(here, ['demand', 'served', '2026-02-26'], ['verification', 'not-performed', '2026-03-12']);
      await here.passUntil('2026-04-03');
      await act(here, ['enforcement-choice', 'compulsory', '2026-04-03'], ['compulsory-enforcement', 'executed', '2026-04-07']);
      await here.end();
    });
    expect(stage.record.sent('verification')).toEqual(['2026-03-04 reminder-3 sent', '2026-03-06 reminder-1 sent', '2026-03-10 overdue sent', '2026-03-10 urging proposed', '2026-03-12 supervision-order proposed']);
    expect(stage.record.sent('enforcement-choice').at(-1)).toBe('2026-03-31 circular proposed');
    expect([ends(stage, 'performance'), stage.record.record.state]).toEqual([['moot'], 'enforced']);
  });

  it('goes to the court when the time to sue is over, comes back, and goes again', async () => {
    const stage = await theatre.play('court-rejected-once', async (here) => {
      await begin(here);
      await act(here, ['demand', 'served', '2026-02-26'], ['verification', 'not-performed', '2026-03-09'], ['enforcement-choice', 'court', '2026-03-10']);
      await here.passUntil('2026-08-02');
      expect(() => here.record.complete('court-application', 'filed', '2026-08-02')).toThrow(/COURT_TOO_EARLY/);
      await act(here, ['court-application', 'filed', '2026-08-03'], ['court-result', 'rejected', '2026-08-20'], ['enforcement-choice', 'court', '2026-08-21']);
      await act(here, ['court-application', 'filed', '2026-08-24'], ['court-result', 'executed', '2026-08-26']);
      await here.end();
    });
    expect(stage.record.dueOn('court-application')).toBe('2026-11-02');
    expect(stage.record.sent('court-application')).toEqual([]);
    expect(stage.record.sent('court-result')).toContain('2026-08-07 overdue sent');
    expect([ends(stage, 'court-result'), stage.record.record.state]).toEqual([['rejected', 'executed'], 'enforced']);
  });

  it('is given up when the court ends the enforcement; an application near its last day was reminded of it', async () => {
    const stage = await theatre.play('court-terminates', async (here) => {
      await begin(here);
      await act(here, ['demand', 'served', '2026-02-26'], ['verification', 'not-performed', '2026-03-09'], ['enforcement-choice', 'court', '2026-03-10']);
      await act(here, ['court-application', 'filed', '2026-11-02'], ['court-result', 'terminated', '2026-11-04']);
      await here.end();
    });
    expect(stage.record.sent('court-application')).toEqual(['2026-10-28 reminder-3 sent', '2026-10-30 reminder-1 sent']);
    expect(stage.record.record.state).toBe('ended');
  });

  it('ends when the decision is revoked', async () => {
    const stage = await theatre.play('revoked', async (here) => {
      await begin(here);
      await act(here, ['demand', 'served', '2026-02-26']);
      await give(here, '2026-03-03', { type: 'decision-revoked', reason: '复议撤销' });
      await here.end();
    });
    expect([ends(stage, 'verification'), stage.record.record.state]).toEqual([['moot'], 'ended']);
  });
});
