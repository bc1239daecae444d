import { describe, expect, test } from '@jest/globals';
import { decide } from '../loan-renewal.decide.js';
import { contextOn, LoanLife, newLoan } from '../loan-renewal.cases.js';
import type { LoanCommand } from '../loan-renewal.commands.js';
import { stepOfLoan } from '../loan-renewal.state.js';

const approves: LoanCommand = { type: 'complete', code: 'approval', outcome: 'approved', data: {}, by: 'h' };
const proposes = (decision: 'approved' | 'refused'): LoanCommand => ({ type: 'propose-resolution', code: 'leading-group-decision', decision, feeBp: 40, reason: '会议决定', present: ['a'], by: 'h' });
const reviewed = (over = {}): LoanLife => new LoanLife(newLoan(over)).toRecommendation().complete('initial-review', 'passed', '2026-02-05');

describe('whoever was put on the blacklist, or under sanction, after the review (arts. 18, 19)', () => {
  test.each([[{ blacklisted: true }, 'A19_BLACKLISTED'], [{ bankSanctioned: true }, 'A18_BANK_SANCTIONED']])('%j: is not approved, by %s', (over, reason) => {
    const refusal = { code: 'LOAN_RENEWAL.NOT_ELIGIBLE', detail: { reasons: [reason] } };
    expect(decide(approves, reviewed().loan, contextOn('2026-02-06', over))).toMatchObject({ refusal });
    const { loan } = reviewed({ expectedDays: 40, specialReasons: ['A10_2_OVER_30_DAYS'] });
    expect(decide(proposes('approved'), loan, contextOn('2026-02-06', over))).toMatchObject({ refusal });
    expect(decide(proposes('refused'), loan, contextOn('2026-02-06', over))).toMatchObject({ ok: true });
  });
});

describe('a renewal loan that was paid in time and only seen late', () => {
  test('is no default: the bank is asked no more', () => {
    const asked = (): LoanLife => new LoanLife().toDisbursement().give({ type: 'note-overdue', code: 'renewal-loan' }, '2026-03-26');
    const paid = { paidOn: '2026-03-25', amountFen: 1_000_000_000, reference: 'R3' };
    const life = asked().complete('renewal-loan', 'paid', '2026-03-26', paid);
    expect(stepOfLoan(life.loan, 'default-explanation')?.outcome).toBe('moot');
    expect(life.open()).not.toContain('default-decision');
    const heard = asked().complete('default-explanation', 'explained', '2026-03-26', { reason: '已放款' }).complete('renewal-loan', 'paid', '2026-03-27', paid);
    expect(stepOfLoan(heard.loan, 'default-decision')?.outcome).toBe('moot');
    const late = asked().complete('renewal-loan', 'paid', '2026-03-26', { ...paid, paidOn: '2026-03-26' });
    expect(late.open()).toContain('default-explanation');
  });
});
