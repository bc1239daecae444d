import { describe, expect, test } from '@jest/globals';
import { decide } from '../loan-renewal.decide.js';
import { contextOn, LoanLife } from '../loan-renewal.cases.js';
import type { LoanCommand } from '../loan-renewal.commands.js';

const refer: LoanCommand = { type: 'refer-fraud', reason: '材料系伪造', by: 'm' };
const withdraw: LoanCommand = { type: 'withdraw', reason: '自筹资金', by: 'b' };
const acknowledged = (life: LoanLife, on: string): LoanLife => life.complete('fraud-referral', 'acknowledged', on, { authority: '市财政局' });

describe('a referral (art. 20) lives whatever becomes of the loan', () => {
  test('withdrawing does not end it: the finance office still has to take it up', () => {
    const life = new LoanLife().give(refer, '2026-02-03').give(withdraw, '2026-02-04');
    expect(life.loan.state).toBe('withdrawn');
    expect(life.open()).toEqual(['fraud-referral']);
    expect(acknowledged(life, '2026-02-05').open()).toEqual([]);
    expect(life.loan.state).toBe('withdrawn');
  });

  test('the loan is settled beside it', () => {
    const life = new LoanLife().toDisbursement().toRenewal().give(refer, '2026-03-24')
      .complete('fund-return', 'returned', '2026-03-25', { returnedOn: '2026-03-25', amountFen: 1_000_000_000, payer: 'borrower', reference: 'R4' })
      .complete('settlement', 'settled', '2026-03-26', { settledOn: '2026-03-26', reference: 'R5' });
    expect(life.loan.state).toBe('settled');
    expect(life.open()).toEqual(['fraud-referral']);
  });

  test('what comes to light later is referred from the closed case, once at a time, and nothing else of it changes', () => {
    const life = new LoanLife().give(withdraw, '2026-02-04').give(refer, '2026-06-01');
    expect(decide(refer, life.loan, contextOn('2026-06-02'))).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.REFERRAL_OPEN' } });
    expect(decide(withdraw, life.loan, contextOn('2026-06-02'))).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.CASE_CLOSED' } });
    expect(decide({ type: 'complete', code: 'bank-review', outcome: 'approved', data: {}, by: 'b' }, life.loan, contextOn('2026-06-02'))).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.CASE_CLOSED' } });
    acknowledged(life, '2026-06-03').give(refer, '2026-06-04');
    expect(life.loan.steps.filter(({ code }) => code === 'fraud-referral').map(({ round, outcome }) => [round, outcome])).toEqual([[1, 'acknowledged'], [2, null]]);
  });
});
