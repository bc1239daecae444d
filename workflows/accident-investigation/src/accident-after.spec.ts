import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { publishedNotices, type HolidayNotice } from '@lianban/calendar';
import { act, give } from '@lianban/testing/workflows';
import { begin, ends, openTheatre, proof, publish, toClosing, toFiling, wake, type Stage } from './stage.cases.js';

jest.setTimeout(120_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

/** Followed to its end; the workflow has ended. */
async function closed(stage: Stage): Promise<void> {
  await begin(stage);
  await act(stage, ...toClosing);
  await publish(stage, '2024-05-22');
  await act(stage, ...toFiling);
  await stage.ended();
}

describe('the report that everybody can read', () => {
  it('is returned by the second person, and corrected while the evaluation is awaited', async () => {
    const stage = await theatre.play('report-corrected', async (here) => {
      await begin(here);
      await act(here, ...toClosing, ['redaction', 'ready', '2024-05-21'], ['release', 'returned', '2024-05-22', undefined, 'approver']);
      await publish(here, '2024-05-24');
      await give(here, '2024-07-01', { type: 'correct', reason: '名称有误', by: 'handler' });
      await act(here, ['redaction', 'ready', '2024-07-02'], ['release', 'released', '2024-07-03', undefined, 'approver'], ...toFiling);
      await here.end();
    });
    expect([ends(stage, 'redaction'), ends(stage, 'release')]).toEqual([['ready', 'ready', 'ready'], ['returned', 'released', 'released']]);
    expect(stage.record.record.state).toBe('closed');
  });

  it('is corrected and repaired after the accident is closed: the workflow starts again and carries just that', async () => {
    const stage = await theatre.play('corrected-after-closing', async (here) => {
      await closed(here);
      await here.passUntil('2025-09-01');
      here.record.give({ type: 'note-page-changed', url: 'http://127.0.0.1/open/accidents/ac-2024-000001/', found: 'e'.repeat(64) }, '2025-09-01');
      here.record.give({ type: 'correct', reason: '名称有误', by: 'handler' }, '2025-09-01');
      const { visits } = here.record;
      await wake(here);
      await here.settle(() => here.record.visits > visits + 1);
      await act(here, ['page-repair', 'repaired', '2025-09-05'], ['redaction', 'ready', '2025-09-05'], ['release', 'released', '2025-09-08', undefined, 'approver']);
      await here.end();
    });
    expect(stage.record.sent('page-repair')).toContain('2025-09-05 overdue sent');
    expect([ends(stage, 'page-repair'), ends(stage, 'release'), ends(stage, 'evaluation')]).toEqual([['repaired'], ['released', 'released'], ['evaluated']]);
  });

  it('is withheld where the law forbids it; the rest goes on', async () => {
    const stage = await theatre.play('report-withheld', async (here) => {
      await begin(here);
      await act(here, ...toClosing, ['redaction', 'ready', '2024-05-21'], ['release', 'withheld', '2024-05-22', undefined, 'approver'], ...toFiling);
      await here.end();
    });
    expect([ends(stage, 'publication'), stage.record.record.state]).toEqual([['withheld'], 'closed']);
  });
});

/** The notice of 2024 with two more days off in June. */
const amended: HolidayNotice = (() => {
  const notice = publishedNotices.find(({ year }) => year === 2024)!;
  return { ...notice, number: '演示通知〔2024〕2号', issuedOn: '2024-06-03', offWeekdays: [...notice.offWeekdays, { date: '2024-06-11', name: '演示调休' }, { date: '2024-06-12', name: '演示调休' }] };
})();

describe('a new holiday notice', () => {
  it('moves the publication, not the days that the law counts by the calendar', async () => {
    const stage = await theatre.play('moved-by-notice', async (here) => {
      await begin(here);
      await act(here, ...toClosing);
      await here.passUntil('2024-06-03');
      here.record.loadNotice(amended);
      await here.tell();
      expect([here.record.dueOn('publication'), here.record.dueOn('evaluation')]).toEqual(['2024-06-20', '2025-05-20']);
      await publish(here, '2024-06-21');
      await act(here, ...toFiling);
      await here.end();
    });
    expect(stage.record.sent('publication')).toEqual(['2024-06-17 reminder-3 sent', '2024-06-19 reminder-1 sent', '2024-06-21 overdue sent', '2024-06-21 urging proposed']);
  });
});

describe('a case that the workflow takes up late', () => {
  it('a year into it: what is open is carried, what was overtaken counts as missed', async () => {
    const stage = await theatre.play('started-late', async (here) => {
      for (const [code, outcome, on] of toClosing) here.record.complete(code, outcome, on);
      here.record.complete('redaction', 'ready', '2024-05-21');
      here.record.complete('release', 'released', '2024-05-22', undefined, 'approver');
      here.record.give(proof(1), '2024-05-22');
      await here.passUntil('2025-05-23');
      await begin(here);
      await here.settle(() => here.record.sent('evaluation').length > 0);
      await act(here, ['rectification', 'implemented', '2025-05-23'], ['evaluation', 'evaluated', '2025-05-23'], ['evaluation-filing', 'filed', '2025-05-23'], ['filing-receipt', 'acknowledged', '2025-05-23']);
      await here.end();
    });
    expect(stage.record.sent('evaluation')).toEqual(['2025-05-23 reminder-3 missed', '2025-05-23 reminder-1 missed', '2025-05-23 overdue missed', '2025-05-23 urging missed', '2025-05-23 supervision-order proposed']);
    expect(stage.record.record.state).toBe('closed');
  });

  it('when all is done: it looks, and ends', async () => {
    const stage = await theatre.play('started-after-end', async (here) => {
      for (const [code, outcome, on] of toClosing) here.record.complete(code, outcome, on);
      here.record.complete('redaction', 'ready', '2024-05-21');
      here.record.complete('release', 'released', '2024-05-22', undefined, 'approver');
      here.record.give(proof(1), '2024-05-22');
      for (const [code, outcome, on] of toFiling) here.record.complete(code, outcome, on);
      await here.passUntil('2025-06-02');
      await begin(here);
      await here.end();
    });
    expect([...stage.record.steps.values()].flatMap(({ notices }) => notices)).toEqual([]);
  });
});
