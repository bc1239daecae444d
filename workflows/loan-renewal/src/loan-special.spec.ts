import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildCalendar, publishedNotices, workingDaysBetween, type HolidayNotice } from '@lianban/calendar';
import { addDays, plainDate, type PlainDate } from '@lianban/kernel';
import { defaultReadings, fileApplication, stepOfLoan, type LoanCommand, type ResolutionStep } from '@lianban/procedure-loan-renewal';
import { act, begin, give, sent, toDisbursement, toRenewal } from './scenes.cases.js';
import { openTheatre, type Stage } from './stage.cases.js';

jest.setTimeout(120_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

const [bankReview, , recommendation, review] = toDisbursement;
const resolved = (code: ResolutionStep, feeBp: number | null): LoanCommand[] => [
  { type: 'propose-resolution', code, decision: 'approved', feeBp, reason: '同意', present: ['a', 'b', 'c'], by: 'h' },
  ...['a', 'b'].map((by): LoanCommand => ({ type: 'sign-resolution', code, agrees: true, reason: null, by })),
  { type: 'sign-resolution', code, agrees: false, reason: '期限过长', by: 'c' },
];
const workingDays = ({ record }: Stage, after: PlainDate, to: PlainDate): number => {
  const count = workingDaysBetween(record.calendar, after, to);
  if (!count.ok) throw new Error('this year is published');
  return count.value;
};

describe('what only the leading group decides (arts. 8, 10(4))', () => {
  it('a loan of more than a month: approved by its members, drawn out, its fee set by them, topped up', async () => {
    const stage = await theatre.play('leading-group', async (here) => {
      here.record.file({ expectedDays: 40, specialReasons: ['A10_2_OVER_30_DAYS'] });
      await begin(here);
      await act(here, bankReview!, ['commitment-letter', 'issued', '2026-02-04', { committedFen: 1_000_000_000, termMonths: 12, payOn: '2026-04-20', signatory: '行长' }], recommendation!, review!);
      await give(here, '2026-02-06', ...resolved('leading-group-decision', null));
      await act(here, ...toDisbursement.slice(5), ...toRenewal.slice(0, 3), ['renewal-loan', 'paid', '2026-04-19'], ['renewal-notice', 'acknowledged', '2026-04-20'], ['fund-return', 'returned', '2026-04-20']);
      await give(here, '2026-04-21', ...resolved('overlong-fee', 40));
      await act(here, ['settlement', 'settled', '2026-04-21'], ['top-up', 'received', '2026-04-22', { amountFen: 1_250_000, receivedOn: '2026-04-22', reference: 'R6' }]);
      await here.end();
    });
    expect(stage.record.loan.state).toBe('settled');
    expect(stage.record.step('approval')).toBeUndefined();
    expect(stepOfLoan(stage.record.loan, 'settlement')?.data).toMatchObject({ days: 33, interestFen: 2_750_000, feeFen: 4_000_000, topupFen: 1_250_000 });
  });

  it('an application after its last day, where the reading sends it there (A-20); refused where it does not', async () => {
    const readings = { ...defaultReadings, 'A.lateFiling': 'leading_group' as const };
    const stage = await theatre.play('late-filing', async (here) => {
      await here.passUntil('2026-02-24');
      const { specialReasons: _, ...facts } = { ...here.record.loan.application, filedOn: plainDate('2026-02-24') };
      expect(fileApplication(facts, '银行通知过晚', here.record.context('2026-02-24'))).toMatchObject({ ok: false, refusal: { code: 'LOAN_RENEWAL.FILED_LATE', detail: { latestOn: '2026-02-14' } } });
      here.record.over = { readings };
      const filed = fileApplication(facts, '银行通知过晚', here.record.context('2026-02-24'));
      if (!filed.ok) throw new Error(filed.refusal.code);
      here.record.file({ filedOn: facts.filedOn, specialReasons: filed.value.specialReasons });
      await begin(here);
      await act(here, ['bank-review', 'approved', '2026-02-25'], ['commitment-letter', 'issued', '2026-02-26'], ['recommendation', 'recommended', '2026-02-26'], ['initial-review', 'passed', '2026-02-27']);
      await give(here, '2026-02-28', ...resolved('leading-group-decision', null));
      await act(here, ['agreement', 'signed', '2026-03-02'], ['countersignature', 'signed', '2026-03-03'], ...toDisbursement.slice(7), ...toRenewal, ['fund-return', 'returned', '2026-03-25'], ['settlement', 'settled', '2026-03-26']);
      await here.end();
    });
    expect(stage.record.loan.application.specialReasons).toEqual(['A12_2_LATE']);
    expect(stage.record.loan.state).toBe('settled');
  });
});

describe('a supplement (art. 14(1)3)', () => {
  it('asked for before a holiday and supplied after it moves the review by exactly its working days', async () => {
    const stage = await theatre.play('supplement-over-holiday', async (here) => {
      await begin(here);
      await act(here, ['bank-review', 'approved', '2026-02-10'], ['commitment-letter', 'issued', '2026-02-11'], ['recommendation', 'recommended', '2026-02-12']);
      const due = here.record.dueOn('initial-review');
      expect(due).toBe('2026-02-24');
      await give(here, '2026-02-13', { type: 'ask-supplement', documents: ['loan_contract'], note: '', by: 'm' });
      await here.passUntil('2026-02-25');
      expect(sent(here, 'initial-review')).toEqual([]);
      await act(here, ['supplement', 'supplied', '2026-02-25', {}]);
      const moved = here.record.dueOn('initial-review');
      expect(moved).toBe('2026-02-28');
      expect(workingDays(here, due, moved)).toBe(workingDays(here, addDays(plainDate('2026-02-13'), -1), plainDate('2026-02-25')));
      expect(here.record.step('initial-review')?.suspensions).toEqual([{ fromOn: '2026-02-13', toOn: '2026-02-25', reason: '等待借款人一次性补正材料' }]);
      await here.passUntil('2026-03-03');
      await act(here, ['initial-review', 'refused', '2026-03-03', { reason: '材料仍不全' }]);
      await here.end();
    });
    expect(sent(stage, 'initial-review')).toContain('2026-03-02 overdue sent');
    expect(sent(stage, 'supplement').filter((line) => line.includes('overdue'))).toEqual([]);
    expect(stage.record.loan.state).toBe('refused');
  });

  it('never supplied lapses with its day; the review goes on and may refuse', async () => {
    const stage = await theatre.play('supplement-lapsed', async (here) => {
      await begin(here);
      await act(here, ...toDisbursement.slice(0, 3));
      await give(here, '2026-02-05', { type: 'ask-supplement', documents: ['loan_contract'], note: '', by: 'm' });
      await here.passUntil('2026-02-11');
      expect(sent(here, 'supplement')).toContain('2026-02-11 overdue sent');
      await give(here, '2026-02-11', { type: 'note-overdue', code: 'supplement' });
      await act(here, ['initial-review', 'refused', '2026-02-12', { reason: '材料不全' }]);
      await here.end();
    });
    expect([stage.record.loan.state, stage.record.step('supplement')?.outcome]).toEqual(['refused', 'lapsed']);
  });
});

/** SYNTHETIC: no such notice exists. The arrangement of 2026 with a rest on two more days, made up for on a Saturday. */
const amended: HolidayNotice = (() => {
  const notice = publishedNotices.find(({ year }) => year === 2026)!;
  return {
    ...notice, number: '演示通知〔2026〕2号', issuedOn: '2026-02-05',
    offWeekdays: [...notice.offWeekdays, { date: '2026-02-10', name: '演示调休' }, { date: '2026-02-11', name: '演示调休' }], workWeekends: [...notice.workWeekends, { date: '2026-02-07', name: '演示调休' }],
  };
})();

describe('a new holiday notice while everybody waits', () => {
  it('moves what is owed by a term, and reminds by the new day', async () => {
    const stage = await theatre.play('notice-while-waiting', async (here) => {
      await begin(here);
      await act(here, ...toDisbursement.slice(0, 6));
      await here.passUntil('2026-02-09', '13:00');
      expect(here.record.dueOn('countersignature')).toBe('2026-02-12');
      here.record.loadNotice(amended);
      await here.tell();
      expect(here.record.dueOn('countersignature')).toBe('2026-02-14');
      await here.passUntil('2026-02-25');
      await act(here, ['countersignature', 'signed', '2026-02-25']);
      await act(here, ...toDisbursement.slice(7), ...toRenewal, ['fund-return', 'returned', '2026-03-25'], ['settlement', 'settled', '2026-03-26']);
      await here.end();
    });
    expect(buildCalendar(publishedNotices)).not.toEqual(stage.record.calendar);
    expect(sent(stage, 'countersignature')).toEqual(['2026-02-13 reminder-1 sent', '2026-02-24 overdue sent', '2026-02-24 urging proposed']);
    expect(stage.record.loan.state).toBe('settled');
  });
});
