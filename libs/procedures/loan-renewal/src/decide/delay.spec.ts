import { describe, expect, test } from '@jest/globals';
import { plainDate } from '@lianban/kernel';
import { decide } from '../loan-renewal.decide.js';
import { contextOn, LoanLife, newLoan } from '../loan-renewal.cases.js';
import { openStepOfLoan, stepOfLoan } from '../loan-renewal.state.js';
import { latenessOf } from './lateness.js';

const asked = (untilOn = '2026-03-30', on = '2026-03-25', life = new LoanLife().toDisbursement().toRenewal()): LoanLife =>
  life.give({ type: 'ask-delay', untilOn: plainDate(untilOn), reason: '到账延误', by: 'b' }, on);
const comesBack = (life: LoanLife, on: string, seenOn = on): LoanLife =>
  life.complete('fund-return', 'returned', seenOn, { returnedOn: on, amountFen: 1_000_000_000, payer: 'borrower', reference: 'R4' });
const late = (life: LoanLife, on: string) => latenessOf(life.loan, contextOn(on));

describe('money that comes back while a delay waits for its answer', () => {
  test('is not late yet: neither penalty nor hearing, the loan is settled meanwhile but does not end', () => {
    const life = comesBack(asked(), '2026-03-28');
    expect(life.open()).toEqual(['delay-decision', 'settlement']);
    expect(late(life, '2026-03-28')).toEqual({ overdueDays: 0, penaltyFen: 0 });
    expect(stepOfLoan(life.loan, 'fund-return')?.data).not.toHaveProperty('overdueDays');
    life.complete('settlement', 'settled', '2026-03-28', { settledOn: '2026-03-28', reference: 'R5' });
    expect(life.loan.state).toBe('open');
    life.complete('delay-decision', 'approved', '2026-03-30');
    expect(life.loan.state).toBe('settled');
  });

  test('granted: in time by the day granted, late only beyond it', () => {
    expect(comesBack(asked(), '2026-03-30').complete('delay-decision', 'approved', '2026-03-31').open()).toEqual(['settlement']);
    const beyond = comesBack(asked(), '2026-04-01').complete('delay-decision', 'approved', '2026-04-01');
    expect(beyond.open()).toEqual(['settlement', 'penalty-payment', 'overdue-hearing']);
    expect(late(beyond, '2026-04-09')).toEqual({ overdueDays: 2, penaltyFen: 166_667 });
  });

  test('refused: late since the day that stood, with its penalty and its hearing', () => {
    const life = comesBack(asked(), '2026-03-28').complete('delay-decision', 'refused', '2026-03-31', { reason: '没有理由' });
    expect(stepOfLoan(life.loan, 'penalty-payment')?.data).toEqual({ dueFen: 250_000, overdueDays: 3 });
    expect(late(life, '2026-04-09')).toEqual({ overdueDays: 3, penaltyFen: 250_000 });
    life.complete('overdue-hearing', 'explained', '2026-03-31', { reason: '说明' }).complete('overdue-judgement', 'justified', '2026-04-01', { reason: '有理由' });
    expect(life.effects.at(-1)).toEqual({ type: 'overdue-recorded', days: 3, justified: true, approved: false });
  });

  test('in time all the same: nothing is left to decide', () => {
    const life = comesBack(asked(), '2026-03-25');
    expect(stepOfLoan(life.loan, 'delay-decision')?.outcome).toBe('moot');
    expect(life.open()).toEqual(['settlement']);
  });

  test('the leading group decides on it in the same way', () => {
    const life = comesBack(asked('2026-04-20'), '2026-03-27');
    expect(life.open()).toEqual(['delay-resolution', 'settlement']);
    life.give({ type: 'propose-resolution', code: 'delay-resolution', decision: 'refused', feeBp: null, reason: '不同意', present: ['a'], by: 'h' }, '2026-03-30')
      .give({ type: 'sign-resolution', code: 'delay-resolution', agrees: true, reason: null, by: 'a' }, '2026-03-30');
    expect(stepOfLoan(life.loan, 'penalty-payment')?.data).toEqual({ dueFen: 166_667, overdueDays: 2 });
  });

  test('while it waits nothing is said to the borrower: the return stands still, and its day moves only when the delay is granted', () => {
    const life = asked('2026-03-30', '2026-03-24');
    const stands = () => ({ suspended: stepOfLoan(life.loan, 'fund-return')?.suspended, dueOn: stepOfLoan(life.loan, 'fund-return')?.dueOn });
    expect(stands()).toEqual({ suspended: true, dueOn: '2026-03-25' });
    life.complete('delay-decision', 'refused', '2026-03-25', { reason: '没有理由' });
    expect(stands()).toEqual({ suspended: false, dueOn: '2026-03-25' });
    life.give({ type: 'ask-delay', untilOn: plainDate('2026-03-27'), reason: '再次申请', by: 'b' }, '2026-03-25').complete('delay-decision', 'approved', '2026-03-26');
    expect(stands()).toEqual({ suspended: false, dueOn: '2026-03-27' });
  });

  test('while the money is out and the delay waits the page counts no day', () => {
    expect(late(asked(), '2026-03-29')).toEqual({ overdueDays: 0, penaltyFen: 0 });
    expect(late(asked().complete('delay-decision', 'refused', '2026-03-29', { reason: '没有理由' }), '2026-03-29')).toEqual({ overdueDays: 4, penaltyFen: 333_333 });
  });
});

describe('a month, for who decides on a delay, is the month of the readings (A-03, A-04)', () => {
  const resolves = (untilOn: string, readings: object): boolean => {
    const life = asked(untilOn, '2026-03-25', new LoanLife(newLoan(), { readings: { ...contextOn('2026-03-25').readings, ...readings } }).toDisbursement());
    return openStepOfLoan(life.loan, 'delay-resolution') !== undefined;
  };

  test.each([
    ['2026-04-17', {}, false], ['2026-04-18', {}, true], ['2026-04-18', { 'A.monthBasis': 'calendar' }, false], ['2026-04-19', { 'A.monthBasis': 'calendar' }, true],
    ['2026-04-17', { 'A.dayCount': 'inclusive' }, true],
  ])('until %s under %j: the leading group %s', (untilOn, readings, group) => expect(resolves(untilOn, readings)).toBe(group));
});

describe('how late the money was is right in the end', () => {
  const heardAndJudged = (): LoanLife => new LoanLife().toDisbursement().toRenewal().give({ type: 'note-overdue', code: 'fund-return' }, '2026-03-26')
    .complete('overdue-hearing', 'explained', '2026-03-26', { reason: '疏忽' }).complete('overdue-judgement', 'unjustified', '2026-03-27', { reason: '无正当理由' });

  test('judged while the money is out: the return corrects the days', () => {
    const life = heardAndJudged();
    expect(life.effects.at(-1)).toMatchObject({ type: 'overdue-recorded', days: 2 });
    comesBack(life, '2026-03-30');
    expect(life.effects).toContainEqual({ type: 'overdue-corrected', days: 5 });
  });

  test('money booked in time and only seen late: what was asked on account of it is asked no more', () => {
    const life = comesBack(new LoanLife().toDisbursement().toRenewal().give({ type: 'note-overdue', code: 'fund-return' }, '2026-03-26'), '2026-03-25', '2026-03-26');
    expect(stepOfLoan(life.loan, 'overdue-hearing')?.outcome).toBe('moot');
    expect(life.open()).toEqual(['settlement']);
    const judged = comesBack(heardAndJudged(), '2026-03-25', '2026-03-28');
    expect(judged.effects).toContainEqual({ type: 'overdue-corrected', days: 0 });
    expect(judged.open()).toEqual(['settlement']);
  });

  test('a sum so small that its penalty rounds to nothing is late all the same', () => {
    const life = new LoanLife(newLoan({ amountFen: 1_000, maturingFen: 1_000 }));
    const prepaid = { amountFen: 6, receivedOn: '2026-03-16', reference: 'R1' };
    life.toApproval().signToDisbursement(prepaid).complete('fund-return', 'returned', '2026-04-01', { returnedOn: '2026-04-01', amountFen: 1_000, payer: 'borrower', reference: 'R4' });
    expect(life.open()).toContain('overdue-hearing');
    expect(life.open()).not.toContain('penalty-payment');
    expect(decide({ type: 'note-overdue', code: 'overdue-hearing' }, life.loan, contextOn('2026-04-01'))).toMatchObject({ ok: true });
  });
});
