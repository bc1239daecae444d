import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { publishedNotices, type HolidayNotice } from '@lianban/calendar';
import { plainDate } from '@lianban/kernel';
import { act, give } from '@lianban/testing/workflows';
import { begin, ends, openTheatre } from './stage.cases.js';

jest.setTimeout(120_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

const extend = (untilOn: string) => ({ type: 'extend', untilOn, reason: '分期缴纳', by: 'head' });

describe('a day that is put off', () => {
  it('before it passes: reminds by the new day and tells nobody of the old one', async () => {
    const { record } = await theatre.play('extended', async (here) => {
      await begin(here);
      await give(here, '2026-02-11', extend('2026-03-10'));
      await act(here, ['performance', 'performed', '2026-03-10']);
      await here.end();
    });
    expect(record.sent('performance')).toEqual(['2026-03-05 reminder-3 sent', '2026-03-09 reminder-1 sent']);
    expect(record.step('demand')).toBeUndefined();
  });

  it('after the demand: the demand falls away and comes again when the new day passes', async () => {
    const stage = await theatre.play('extended-after-demand', async (here) => {
      await begin(here);
      await here.passUntil('2026-02-25');
      await give(here, '2026-02-25', extend('2026-03-10'));
      await here.passUntil('2026-03-11');
      expect(here.record.dueOn('demand', 2)).toBe('2026-03-16');
      await act(here, ['demand', 'served', '2026-03-12'], ['verification', 'not-performed', '2026-03-24'], ['enforcement-choice', 'compulsory', '2026-03-25'], ['compulsory-enforcement', 'executed', '2026-03-26']);
      await here.end();
    });
    expect(ends(stage, 'demand')).toEqual(['moot', 'served']);
    expect(stage.record.sent('performance').filter((line) => line.includes('overdue'))).toEqual(['2026-02-24 overdue sent', '2026-03-11 overdue sent']);
    expect(stage.record.record.state).toBe('enforced');
  });
});

describe('an enforcement that is suspended', () => {
  it('is silent until it is resumed; the day moves by the working days between', async () => {
    const stage = await theatre.play('suspended', async (here) => {
      await begin(here);
      await give(here, '2026-02-10', { type: 'suspend', reason: '行政复议停止执行', by: 'head' });
      await here.passUntil('2026-03-16');
      expect(here.record.sent('performance')).toEqual([]);
      await give(here, '2026-03-16', { type: 'resume', reason: '复议维持', by: 'head' });
      expect(here.record.dueOn('performance')).toBe('2026-03-23');
      await here.passUntil('2026-03-24');
      expect(ends(here, 'demand')).toEqual([null]);
      await act(here, ['performance', 'performed', '2026-03-25']);
      await here.end();
    });
    expect(stage.record.sent('performance')).toEqual(['2026-03-18 reminder-3 sent', '2026-03-20 reminder-1 sent', '2026-03-24 overdue sent', '2026-03-24 urging proposed']);
    expect([ends(stage, 'demand'), stage.record.record.state]).toEqual([['moot'], 'performed']);
  });

  it('after the demand waits with everything that is open of the line', async () => {
    const stage = await theatre.play('suspended-after-demand', async (here) => {
      await begin(here);
      await act(here, ['demand', 'served', '2026-02-26']);
      await give(here, '2026-03-02', { type: 'suspend', reason: '行政诉讼停止执行', by: 'head' });
      await here.passUntil('2026-04-01');
      expect(here.record.sent('verification')).toEqual([]);
      await give(here, '2026-04-01', { type: 'resume', reason: '判决驳回', by: 'head' });
      await act(here, ['verification', 'not-performed', '2026-04-09'], ['enforcement-choice', 'compulsory', '2026-04-10'], ['compulsory-enforcement', 'executed', '2026-04-13']);
      await here.end();
    });
    expect(stage.record.record.state).toBe('enforced');
  });
});

/** The notice of 2026 with two more days off and a Saturday worked for them. */
const amended: HolidayNotice = (() => {
  const notice = publishedNotices.find(({ year }) => year === 2026)!;
  return {
    ...notice, number: '演示通知〔2026〕2号', issuedOn: '2026-02-25',
    offWeekdays: [...notice.offWeekdays, { date: '2026-02-26', name: '演示调休' }, { date: '2026-02-27', name: '演示调休' }], workWeekends: [...notice.workWeekends, { date: '2026-03-07', name: '演示调休' }],
  };
})();

describe('a new holiday notice while everybody waits', () => {
  it('moves what is owed by a term and leaves alone what a fact fixed', async () => {
    const { record } = await theatre.play('notice-while-demanded', async (here) => {
      await begin(here);
      await here.passUntil('2026-02-25', '08:00');
      expect(here.record.dueOn('demand')).toBe('2026-02-27');
      here.record.loadNotice(amended);
      await here.tell();
      expect([here.record.dueOn('demand'), here.record.dueOn('performance')]).toEqual(['2026-03-02', '2026-02-17']);
      await act(here, ['demand', 'served', '2026-03-03'], ['performance', 'performed', '2026-03-04']);
      await here.end();
    });
    expect(record.sent('demand')).toEqual(['2026-02-28 reminder-1 sent', '2026-03-03 overdue sent', '2026-03-03 urging proposed']);
  });
});

describe('a case that the workflow takes up late', () => {
  it('is caught up with: the day has passed, what was overtaken counts as missed, the demand is opened at once', async () => {
    const stage = await theatre.play('started-late', async (here) => {
      await here.passUntil('2026-03-02');
      await begin(here);
      await here.settle(() => here.record.step('demand') !== undefined);
      await act(here, ['demand', 'served', '2026-03-02'], ['performance', 'performed', '2026-03-03']);
      await here.end();
    });
    expect(stage.record.sent('performance')).toEqual([
      '2026-03-02 reminder-3 missed', '2026-03-02 reminder-1 missed', '2026-03-02 overdue missed', '2026-03-02 urging missed', '2026-03-02 supervision-order missed', '2026-03-02 listed-supervision proposed',
    ]);
    expect([ends(stage, 'demand'), stage.record.record.state]).toEqual([['served'], 'performed']);
  });

  it('when all is done: it looks, and ends', async () => {
    const { record } = await theatre.play('started-after-end', async (here) => {
      here.record.complete('performance', 'performed', '2026-02-11');
      await here.passUntil('2026-06-01');
      await begin(here);
      await here.end();
    });
    expect(record.sent('performance')).toEqual([]);
  });
});

/** A notice for a year that had none: the week around the Spring Festival, two Sundays worked for it. */
const notice2027: HolidayNotice = {
  year: 2027, number: '演示通知〔2026〕3号', issuedOn: '2027-02-02',
  offWeekdays: ['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'].map((date) => ({ date, name: '演示' })),
  workWeekends: ['2027-01-31', '2027-02-14'].map((date) => ({ date, name: '演示' })),
};

describe('a demand in a year without a notice', () => {
  it('is provisional: reminded by the earliest day, late by the latest; the notice settles it', async () => {
    const { record } = await theatre.play('provisional', async (here) => {
      await here.passUntil('2027-01-25');
      here.record.file({ servedOn: plainDate('2027-01-25'), performByOn: plainDate('2027-02-01') }, '2027-01-25');
      await begin(here);
      await here.passUntil('2027-02-03', '08:00');
      const open = here.record.dueOn('demand');
      here.record.loadNotice(notice2027);
      await here.tell();
      expect([open, here.record.dueOn('demand')]).toEqual(['2027-02-17', '2027-02-14']);
      await act(here, ['demand', 'served', '2027-02-15'], ['performance', 'performed', '2027-02-15']);
      await here.end();
    });
    expect(record.sent('demand')).toEqual(['2027-02-04 reminder-1 sent', '2027-02-15 overdue sent', '2027-02-15 urging proposed']);
  });
});
