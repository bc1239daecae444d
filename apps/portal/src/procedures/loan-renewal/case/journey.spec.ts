import { describe, expect, it } from '@jest/globals';
import type { LoanStepCode, LoanStepView } from '@lianban/procedure-loan-renewal';
import { openSteps } from '../../../casework/open-steps.js';
import { journeyOf } from './journey.js';

const step = (code: LoanStepCode, more: Partial<LoanStepView> = {}): LoanStepView => ({ code, round: 1, closedOn: null, workingDaysLeft: 3, ...more }) as LoanStepView;
const codes = (detail: Parameters<typeof journeyOf>[0]): string[] => journeyOf(detail).map((entry) => (entry.kind === 'step' ? entry.step.code : entry.code));

describe('the journey of a loan', () => {
  it('shows the whole usual way before it is gone, without what only happens when something goes wrong', () => {
    const way = codes({ steps: [step('bank-review')], state: 'open', secured: false, special: false });
    expect(way.slice(0, 4)).toEqual(['bank-review', 'commitment-letter', 'recommendation', 'initial-review']);
    expect(way).toContain('approval');
    for (const code of ['leading-group-decision', 'pledge', 'supplement', 'overdue-hearing']) expect(way).not.toContain(code);
    expect(way.at(-1)).toBe('settlement');
  });

  it('goes to the leading group and to the registry where the loan does', () => {
    const way = codes({ steps: [], state: 'open', secured: true, special: true });
    expect(way).toContain('leading-group-decision');
    expect(way).toContain('pledge');
    expect(way).not.toContain('approval');
  });

  it('keeps the rounds of a step together, and promises nothing once the case has ended', () => {
    const steps = [step('account-bank-check', { round: 2 }), step('account-bank-correction'), step('account-bank-check'), step('bank-review')];
    const way = journeyOf({ steps, state: 'refused', secured: false, special: false });
    expect(way.map((entry) => (entry.kind === 'step' ? [entry.step.code, entry.step.round] : entry))).toEqual([['bank-review', 1], ['account-bank-check', 1], ['account-bank-correction', 1], ['account-bank-check', 2]]);
  });

  it('names the most urgent open step first', () => {
    const open = openSteps([step('pledge', { workingDaysLeft: 5 }), step('bank-review', { closedOn: '2026-10-01' as never }), step('fund-return', { workingDaysLeft: -1 })]);
    expect(open.map(({ code }) => code)).toEqual(['fund-return', 'pledge']);
  });

  it('names last what waits for another step with its clock standing still', () => {
    const open = openSteps([step('initial-review', { workingDaysLeft: 0, light: 'grey' }), step('supplement', { workingDaysLeft: 3, light: 'green' })]);
    expect(open.map(({ code }) => code)).toEqual(['supplement', 'initial-review']);
  });
});
