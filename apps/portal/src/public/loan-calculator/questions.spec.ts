import { describe, expect, it } from '@jest/globals';
import { evaluateCase } from '@lianban/rules';
import { askDates, askFees, askPenalty, DatesForm, FeesForm, numberOf, PenaltyForm, stepsOnce, textOf, type Answers, type Questions } from './questions.js';

const answer = (questions: Questions): Answers => Object.fromEntries(Object.entries(questions).map(([id, input]) => [id, evaluateCase(id, input)]));
const fees = (days: number): Answers => answer(askFees(FeesForm.parse({ amountFen: 1_000_000_000, days, lpr: 3 })));

describe('what the calculator asks, the rules understand', () => {
  it('dates: the last day, the safer one, every day counted', () => {
    const answers = answer(askDates(DatesForm.parse({ dueDate: '2024-03-01' })));
    expect([textOf(answers, 'A.latest_application_date', 'latest'), textOf(answers, 'A.latest_application_date', 'clear_days')]).toEqual(['2024-01-30', '2024-01-29']);
    expect(answers['A.latest_application_date']?.['proof']).toHaveLength(31);
  });

  it('fees: interest and fee of the days, the month paid first, the rest back; beyond a month the fee is open', () => {
    const answers = fees(13);
    const sums = [['A.interest', 'interest_fen'], ['A.fee_tier', 'fee_fen'], ['A.prepayment', 'total_fen'], ['A.settlement', 'refund_fen']] as const;
    expect(sums.map(([rule, key]) => numberOf(answers, rule, key))).toEqual([1_083_333, 1_000_000, 5_500_000, 3_416_667]);
    expect([numberOf(fees(31), 'A.fee_tier', 'fee_fen'), textOf(fees(31), 'A.fee_tier', 'decision')]).toEqual([null, 'leading_group']);
  });

  it('penalty: by the rates of the days, or by the one given; nobody returns before the day', () => {
    const late = { amountFen: 1_000_000_000, deadline: '2026-06-01', repay: '2026-06-11' };
    const penalty = (lpr?: number): number | null => numberOf(answer(askPenalty(PenaltyForm.parse({ ...late, lpr }))), 'A.overdue_penalty', 'penalty_fen');
    expect([penalty(), penalty(3), penalty(3.45)]).toEqual([833_333, 833_333, 958_333]);
    expect(PenaltyForm.safeParse({ ...late, repay: '2026-05-31' }).success).toBe(false);
  });

  it('a rate of two decimals is whole basis points; steps of several rules are told once', () => {
    expect(askFees({ amountFen: 1, days: 1, lpr: 3.45 })['A.interest']).toMatchObject({ lpr_bp: 345 });
    const steps = Object.values(fees(13)).flatMap(({ steps: each }) => each as { label: string; formula: string }[]);
    expect(stepsOnce(steps).map(({ label }) => label)).toEqual(['借用天数', '年利率', '利息', '手续费档次', '手续费', '预缴利息', '预缴手续费', '预缴合计', '应退']);
  });
});
