import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { publishedNotices, type HolidayNotice } from '@lianban/calendar';
import { plainDate } from '@lianban/kernel';
import { act, give } from '@lianban/testing/workflows';
import { begin, ends, head, openTheatre, proof } from './stage.cases.js';

jest.setTimeout(120_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

const days = (...dates: string[]) => dates.map((date) => ({ date, name: '演示' }));

/** The notice of 2024 without its Sundays worked for the Spring Festival. */
const amended: HolidayNotice = (() => {
  const notice = publishedNotices.find(({ year }) => year === 2024)!;
  return { ...notice, number: '演示通知〔2024〕2号', issuedOn: '2024-01-31', workWeekends: notice.workWeekends.filter(({ date }) => !date.startsWith('2024-02')) };
})();

/** A notice for a year that had none. */
const notice2027: HolidayNotice = {
  year: 2027, number: '演示通知〔2027〕1号', issuedOn: '2027-01-20', offWeekdays: days('2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'), workWeekends: days('2027-01-31', '2027-02-14'),
};

describe('a new holiday notice while a decision waits to become public', () => {
  it('moves its day, and reminds by the new one', async () => {
    const stage = await theatre.play('moved-by-notice', async (here) => {
      await begin(here);
      await here.passUntil('2024-02-01');
      here.record.loadNotice(amended);
      await here.tell();
      expect(here.record.dueOn('publication')).toBe('2024-02-23');
      await here.passUntil('2024-02-26');
      await act(here, ['redaction', 'ready', '2024-02-26'], ['release', 'released', '2024-02-26', undefined, head]);
      await give(here, '2024-02-26', proof(1));
      await here.end();
    });
    expect(stage.record.sent('publication')).toEqual(['2024-02-20 reminder-3 sent', '2024-02-22 reminder-1 sent', '2024-02-26 overdue sent', '2024-02-26 urging proposed']);
  });

  it('for a year that had none settles a provisional day: reminded by the earliest, late only after the settled one', async () => {
    const stage = await theatre.play('provisional', async (here) => {
      const on = plainDate('2027-01-11');
      here.record.file({ decidedOn: on, servedOn: on, performByOn: plainDate('2027-01-26') }, on);
      await here.passUntil(on);
      await begin(here);
      await here.settle(() => here.record.visits > 1);
      const unsettled = here.record.dueOn('publication');
      await here.passUntil('2027-02-01');
      here.record.loadNotice(notice2027);
      await here.tell();
      expect([unsettled, here.record.dueOn('publication')]).toEqual(['2027-02-18', '2027-02-14']);
      await here.passUntil('2027-02-15');
      await act(here, ['redaction', 'ready', '2027-02-15'], ['release', 'released', '2027-02-15', undefined, head]);
      await give(here, '2027-02-15', proof(1));
      await here.end();
    });
    expect(stage.record.sent('publication').filter((line) => line.includes('overdue'))).toEqual(['2027-02-15 overdue sent']);
  });
});

describe('a decision that the workflow takes up late', () => {
  it('as it is reported by list, long decided: told of its lateness at once, what was overtaken counts as missed', async () => {
    const stage = await theatre.play('started-late', async (here) => {
      await here.passUntil('2024-02-23');
      await begin(here);
      await here.settle(() => here.record.sent('publication').length > 0);
      await act(here, ['redaction', 'ready', '2024-02-23'], ['release', 'released', '2024-02-23', undefined, head]);
      await give(here, '2024-02-23', proof(1));
      await here.end();
    });
    expect(stage.record.sent('publication')).toEqual(['2024-02-23 reminder-3 missed', '2024-02-23 reminder-1 missed', '2024-02-23 overdue sent', '2024-02-23 urging proposed']);
  });

  it('when it was released without it: only the proof is awaited', async () => {
    const stage = await theatre.play('started-after-release', async (here) => {
      here.record.complete('redaction', 'ready', '2024-01-22');
      here.record.complete('release', 'released', '2024-01-23', undefined, head);
      await here.passUntil('2024-02-18', '08:00');
      await begin(here);
      await here.passUntil('2024-02-18');
      await give(here, '2024-02-18', proof(1));
      await here.end();
    });
    expect([ends(stage, 'publication'), stage.record.sent('publication')]).toEqual([['proved'], ['2024-02-18 reminder-3 sent']]);
  });
});
