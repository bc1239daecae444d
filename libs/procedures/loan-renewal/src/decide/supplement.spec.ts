import { describe, expect, test } from '@jest/globals';
import { plainDate } from '@lianban/kernel';
import { decide } from '../loan-renewal.decide.js';
import { contextOn, LoanLife, newLoan } from '../loan-renewal.cases.js';
import { stepOfLoan, type Loan } from '../loan-renewal.state.js';

/** The review of an application without papers, asked for on 2026-02-05, due five days later. */
const asked = (): LoanLife => {
  const life = new LoanLife().toRecommendation();
  life.loan = { ...life.loan, papers: [] };
  return life.give({ type: 'ask-supplement', documents: ['loan_contract'], note: '', by: 'm' }, '2026-02-05');
};
const reviewed = (loan: Loan, outcome: 'passed' | 'refused', on: string) =>
  decide({ type: 'complete', code: 'initial-review', outcome, data: outcome === 'passed' ? {} : { reason: '材料不全' }, by: 'm' }, loan, contextOn(on));

describe('what was asked for and never supplied', () => {
  test('until its day has passed the review waits', () => {
    const { loan } = asked();
    expect(stepOfLoan(loan, 'supplement')?.dueOn).toBe('2026-02-10');
    for (const outcome of ['passed', 'refused'] as const) expect(reviewed(loan, outcome, '2026-02-10')).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.STEP_SUSPENDED' } });
  });

  test('then the project manager may refuse as incomplete (art. 14(1)3)', () => {
    const refused = reviewed(asked().loan, 'refused', '2026-02-11');
    expect(refused).toMatchObject({ ok: true, value: { record: { state: 'refused' }, effects: [
      { type: 'step-closed', code: 'supplement', outcome: 'lapsed' }, { type: 'step-resumed', code: 'initial-review' }, { type: 'step-closed', code: 'initial-review' }, { type: 'case-closed', article: '14(1)3' },
    ] } });
  });

  test('or pass it with papers that came after all, and without them not', () => {
    const life = asked();
    expect(reviewed(life.loan, 'passed', '2026-02-11')).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.PAPERS_MISSING' } });
    expect(reviewed({ ...life.loan, papers: newLoan().papers }, 'passed', '2026-02-11')).toMatchObject({ ok: true });
  });

  test('the clock takes the review up again, so that its own day runs on; there is no second asking', () => {
    const life = asked().give({ type: 'note-overdue', code: 'supplement' }, '2026-02-10');
    expect(stepOfLoan(life.loan, 'initial-review')?.suspended).toBe(true);
    life.give({ type: 'note-overdue', code: 'supplement' }, '2026-02-11');
    expect(stepOfLoan(life.loan, 'supplement')?.outcome).toBe('lapsed');
    expect(stepOfLoan(life.loan, 'initial-review')?.suspended).toBe(false);
    expect(life.open()).toEqual(['initial-review']);
    expect(decide({ type: 'ask-supplement', documents: [], note: '再补', by: 'm' }, life.loan, contextOn('2026-02-12'))).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.SUPPLEMENT_ONCE' } });
  });

  test('whoever supplies late, while nothing else was done, has supplied', () => {
    const life = asked();
    life.loan = { ...life.loan, papers: ['loan_contract'] };
    expect(stepOfLoan(life.complete('supplement', 'supplied', '2026-02-12').loan, 'supplement')?.outcome).toBe('supplied');
  });

  test('without the paper that was asked for nothing was supplied: the review cannot ask again', () => {
    const bare = decide({ type: 'complete', code: 'supplement', outcome: 'supplied', data: {}, by: 'b' }, asked().loan, contextOn('2026-02-06'));
    expect(bare).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.PAPERS_MISSING', detail: { papers: ['loan_contract'], labels: [expect.any(String)] } } });
  });
});

describe('the day that the bank commits to (Annex 1)', () => {
  const letter = (payOn: string, over: Parameters<typeof newLoan>[0] = {}) => decide(
    { type: 'complete', code: 'commitment-letter', outcome: 'issued', data: { committedFen: 1_000_000_000, termMonths: 12, payOn, signatory: '行长' }, by: 'b' },
    new LoanLife(newLoan(over)).complete('bank-review', 'approved', '2026-02-03').loan, contextOn('2026-02-04'),
  );

  test('is not later than the end that was asked for: the day on which the old loan falls due and as many days', () => {
    expect(letter('2026-04-02')).toMatchObject({ ok: true });
    expect(letter('2026-04-03')).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.PAY_ON_AFTER_END', detail: { field: 'payOn', endOn: plainDate('2026-04-02') } } });
    expect(letter('2026-04-03', { expectedDays: 14 })).toMatchObject({ ok: true });
    expect(letter('2026-02-03')).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.DATE_WRONG', detail: { field: 'payOn' } } });
  });
});
