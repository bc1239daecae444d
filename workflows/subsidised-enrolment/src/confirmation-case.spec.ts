import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { syntheticAmendment2026 } from '@lianban/calendar';
import { testCase } from './case-record.cases.js';
import { openTheatre, type Stage } from './stage.cases.js';

jest.setTimeout(60_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

const begin = async (stage: Stage): Promise<void> => {
  await stage.start('confirmationCase', testCase);
  await stage.settle(() => stage.record.step('confirm') !== undefined);
};

describe('confirmationCase', () => {
  it('reminds twice, tells that it is overdue and proposes every rung at 09:00 of the right working day', async () => {
    const { record } = await theatre.play('overdue-through-every-rung', async (stage) => {
      await begin(stage);
      await stage.passUntil('2026-11-10');
      stage.record.answer('confirm');
      await stage.tell();
      await stage.end();
    });
    expect(record.sent()).toEqual([
      '2026-10-21 reminder-3 sent', '2026-10-23 reminder-1 sent', '2026-10-27 overdue sent', '2026-10-27 urging proposed',
      '2026-10-29 supervision-order proposed', '2026-11-02 listed-supervision proposed', '2026-11-09 circular proposed',
    ]);
    expect(record.step('confirm')!.notices.every(({ at }) => at.slice(11, 16) === '01:00')).toBe(true);
    expect(record.done).toEqual(['entitlement', 'published', 'closed']);
  });

  it('sends nothing when the office answers early', async () => {
    const { record } = await theatre.play('answered-early', async (stage) => {
      await begin(stage);
      await stage.passUntil('2026-10-14');
      stage.record.answer('confirm');
      await stage.tell();
      await stage.end();
    });
    expect(record.sent()).toEqual([]);
    expect(record.done).toEqual(['entitlement', 'published', 'closed']);
  });

  it('goes by the new calendar once a notice has moved the deadline', async () => {
    const { record } = await theatre.play('deadline-moved', async (stage) => {
      await begin(stage);
      await stage.passUntil('2026-10-20');
      stage.record.loadNotice(syntheticAmendment2026);
      await stage.tell();
      await stage.passUntil('2026-10-30');
      stage.record.answer('reject');
      await stage.tell();
      await stage.end();
    });
    expect(record.sent()).toEqual([
      '2026-10-21 reminder-3 sent', '2026-10-27 reminder-1 sent', '2026-10-29 overdue sent', '2026-10-29 urging proposed',
    ]);
  });

  it('agrees with the demonstration clock: what the clock passed over is recorded as missed, only the last goes out', async () => {
    const { record } = await theatre.play('clock-advanced', async (stage) => {
      await begin(stage);
      await stage.clock.set('2026-10-29', '10:00');
      await stage.tell();
      await stage.settle(() => stage.record.sent().length > 0);
      stage.record.answer('confirm');
      await stage.tell();
      await stage.end();
    });
    expect(record.sent()).toEqual([
      '2026-10-29 reminder-3 missed', '2026-10-29 reminder-1 missed', '2026-10-29 overdue missed', '2026-10-29 urging missed', '2026-10-29 supervision-order proposed',
    ]);
  });

  it('started late it catches up with what the record already holds', async () => {
    const { record } = await theatre.play('started-late', async (stage) => {
      stage.record.secondPerson = true;
      stage.record.open({ code: 'confirm', office: stage.record.offices[0]!, round: 1 }, '2026-10-09');
      stage.record.answer('confirm');
      await stage.start('confirmationCase', testCase);
      await stage.settle(() => stage.record.step('review') !== undefined);
      stage.record.answer('approve', 'review');
      await stage.tell();
      await stage.end();
    });
    expect(record.sent()).toEqual([]);
    expect(record.done).toEqual(['entitlement', 'published', 'closed']);
  });

  it('ends at once when its record is closed', async () => {
    const { record } = await theatre.play('already-closed', async (stage) => {
      stage.record.closed = true;
      await stage.start('confirmationCase', testCase);
      await stage.end();
    });
    expect(record.steps.size).toBe(0);
    expect(record.done).toEqual(['closed']);
  });

  it('asks the office again when its second person returned the answer', async () => {
    const { record } = await theatre.play('returned-by-second-person', async (stage) => {
      stage.record.secondPerson = true;
      const office = stage.record.offices[0]!;
      await begin(stage);
      stage.record.answer('reject');
      await stage.tell();
      await stage.settle(() => stage.record.step('review') !== undefined);
      stage.record.answer('return', 'review');
      await stage.tell();
      await stage.settle(() => stage.record.step('confirm', office, 2) !== undefined);
      stage.record.answer('confirm', 'confirm', office, 2);
      await stage.tell();
      await stage.settle(() => stage.record.step('review', office, 2) !== undefined);
      stage.record.answer('approve', 'review', office, 2);
      await stage.tell();
      await stage.end();
    });
    expect(record.done).toEqual(['entitlement', 'published', 'closed']);
  });

  it('takes a disagreement of two offices, each with its own due date, to medical insurance', async () => {
    const { record } = await theatre.play('offices-disagree', async (stage) => {
      stage.record.offices = ['civil-affairs@360222', 'disabled-federation@360281'];
      await begin(stage);
      stage.record.answer('confirm', 'confirm', 'civil-affairs@360222');
      await stage.tell();
      await stage.passUntil('2026-10-23');
      stage.record.answer('reject', 'confirm', 'disabled-federation@360281');
      await stage.tell();
      await stage.settle(() => stage.record.step('decide', 'medical-insurance-agency') !== undefined);
      expect(stage.record.done).toEqual([]);
      stage.record.answer('confirm', 'decide', 'medical-insurance-agency');
      await stage.tell();
      await stage.end();
    });
    expect(record.sent(record.step('confirm', 'civil-affairs@360222'))).toEqual([]);
    expect(record.sent(record.step('confirm', 'disabled-federation@360281'))).toEqual(['2026-10-21 reminder-3 sent', '2026-10-23 reminder-1 sent']);
    expect(record.done).toEqual(['entitlement', 'published', 'closed']);
  });

  it('waits for an office that a later version of a list brings into the case', async () => {
    const { record } = await theatre.play('office-joins', async (stage) => {
      await begin(stage);
      stage.record.offices = ['civil-affairs@360222', 'veterans-affairs@360222'];
      stage.record.answer('confirm');
      await stage.tell();
      await stage.settle(() => stage.record.step('confirm', 'veterans-affairs@360222') !== undefined);
      expect(stage.record.done).toEqual([]);
      stage.record.answer('confirm', 'confirm', 'veterans-affairs@360222');
      await stage.tell();
      await stage.end();
    });
    expect(record.done).toEqual(['entitlement', 'published', 'closed']);
  });

  it('decides nothing when the source is withdrawn', async () => {
    const { record } = await theatre.play('source-withdrawn', async (stage) => {
      await begin(stage);
      await stage.passUntil('2026-10-22');
      stage.record.withdrawSource();
      await stage.tell();
      await stage.end();
    });
    expect(record.sent()).toEqual(['2026-10-21 reminder-3 sent']);
    expect(record.done).toEqual(['closed']);
  });

  it('starts afresh before its history grows long, and loses nothing by it', async () => {
    const { record } = await theatre.play(null, async (stage) => {
      await begin(stage);
      for (let change = 0; change < 130; change += 1) {
        const seen = stage.record.visits;
        await stage.tell();
        await stage.settle(() => stage.record.visits > seen);
      }
      stage.record.answer('confirm');
      await stage.tell();
      await stage.end();
      expect((await stage.handle().describe()).historyLength).toBeLessThan(1_000);
    });
    expect(record.done).toEqual(['entitlement', 'published', 'closed']);
  });
});
