import { describe, expect, it } from '@jest/globals';
import { LoanQueueQuery, type LoanSummary } from '@lianban/procedure-loan-renewal';
import { shownStep } from '../../../casework/shown-step.js';
import { defaultScope, loanScopes, mayApply } from './loan-scope.js';
import { queueKeys, queueQuery } from './queue-query.js';

describe('the queue of loans', () => {
  it('asks in words that the service takes', () => {
    const { query } = queueQuery({ light: 'red', step: 'initial-review', state: 'open', text: 'LR-2026-000001' }, 'mine');
    expect(LoanQueueQuery.parse(query)).toMatchObject({ scope: 'mine', light: 'red', step: 'initial-review', state: 'open' });
    expect(queueKeys.every((key) => key in LoanQueueQuery.shape)).toBe(true);
  });

  it('takes the scope of the address before that of the role, and does not call it a filter', () => {
    expect(queueQuery({ scope: 'all' }, 'mine')).toEqual({ query: { scope: 'all' }, narrowed: false });
    expect(queueQuery({ light: 'red' }, 'mine').narrowed).toBe(true);
  });

  it('names in a row what this post must do, never a step whose clock stands still while another runs', () => {
    const step = (title: string, more: object): LoanSummary['steps'][number] => ({ title, light: 'green', mine: false, ...more }) as LoanSummary['steps'][number];
    const paused = step('初审', { mine: true, light: 'grey' });
    const asked = step('补正', {});
    expect(shownStep({ steps: [paused, asked] })?.title).toBe('补正');
    expect(shownStep({ steps: [paused] })?.title).toBe('初审');
    expect(shownStep({ steps: [asked, step('归还', { mine: true })] })?.title).toBe('归还');
  });

  it('shows first what must be done, and everything to those who watch', () => {
    expect([defaultScope('bank-handler'), defaultScope('supervisor')]).toEqual(['mine', 'all']);
    expect([loanScopes('fund-head'), loanScopes('auditor')]).toEqual([['mine', 'all'], ['all']]);
  });

  it('lets the borrower and the project manager apply, and nobody else', () => {
    expect([mayApply('borrower'), mayApply('fund-manager'), mayApply('bank-handler'), mayApply('fund-head')]).toEqual([true, true, false, false]);
  });
});
