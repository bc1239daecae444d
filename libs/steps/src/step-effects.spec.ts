import { describe, expect, it } from '@jest/globals';
import { plainDate as on } from '@lianban/kernel';
import { z } from 'zod';
import { afterStepEffects, dataOf, ended, isStepEffect, lastStep, openStepOf, owedOf, roundsOf, step, type DeclaredCase, type Need } from './index.js';

type Code = 'ask' | 'answer' | 'care';
type Case = DeclaredCase<Code, 'open' | 'closed', null>;
const shared = { owner: 'office', by: ['enforcement-officer'], article: '1', term: 'answer', outcomes: { done: { label: '办结', form: z.object({}) } } } as const;
const table = { ask: step({ ...shared, title: '问' }), answer: step({ ...shared, title: '答' }), care: step({ ...shared, title: '维护', outlives: true }) };
const today = on('2026-02-04');
const fresh: Case = { state: 'open', facts: null, papers: [], steps: [] };
const after = (record: Case, ...effects: { type: string }[]): Case => afterStepEffects<Code, 'open' | 'closed', Case>(table, record, effects, today, 'a');
const open = (code: Code, more: object = {}) => ({ type: 'step-opened', code, data: {}, ...more });
const close = (code: Code, outcome = 'done', data: object = {}) => ({ type: 'step-closed', code, outcome, data });

describe('a record after effects', () => {
  it('has a step with the day that a fact, or the law, sets', () => {
    const record = after(fresh, open('ask', { fixedOn: on('2026-03-01') }), open('answer', { term: { workingDays: 5, sinceOn: on('2026-02-01') } }), open('care'));
    expect(record.steps.map(({ code, openedOn, dueOn }) => [code, openedOn, dueOn])).toEqual([['ask', today, '2026-03-01'], ['answer', '2026-02-01', '2026-02-06'], ['care', today, today]]);
  });

  it('keeps who ended a step, what was said, and counts its rounds', () => {
    const record = after(fresh, open('ask'), close('ask', 'done', { said: 1 }), open('ask'));
    expect([roundsOf(record, 'ask'), lastStep(record, 'ask')?.round, dataOf(record, 'ask', 'done')]).toEqual([2, 2, { said: 1 }]);
    expect(record.steps[0]).toMatchObject({ bySub: 'a', closedOn: today, outcome: 'done' });
    expect([ended(record, 'ask'), ended({ steps: record.steps.slice(0, 1) }, 'ask'), ended({ steps: record.steps.slice(0, 1) }, 'ask', 'other')]).toEqual([false, true, false]);
  });

  it('is suspended, goes on, is noted and refixed where it is open', () => {
    const record = after(fresh, open('ask'), { type: 'step-suspended', code: 'ask', reason: 'x' } as { type: string }, { type: 'step-noted', code: 'ask', data: { seen: 1 } } as { type: string }, { type: 'step-refixed', code: 'ask', dueOn: on('2026-05-01'), reason: 'x' } as { type: string });
    expect(openStepOf(record, 'ask')).toMatchObject({ suspended: true, data: { seen: 1 }, dueOn: '2026-05-01' });
    expect(openStepOf(after(record, { type: 'step-resumed', code: 'ask' } as { type: string }), 'ask')?.suspended).toBe(false);
  });

  it('ends with all but what outlives it; what was not chosen was not done', () => {
    const record = after(fresh, open('ask'), open('care'), { type: 'case-closed', state: 'closed', article: '1', reason: 'x' } as { type: string });
    expect([record.state, record.steps.map(({ outcome }) => outcome), ended(record, 'ask'), ended(record, 'ask', 'case-closed')]).toEqual(['closed', ['case-closed', null], false, true]);
  });

  it('is left alone by what is no effect of a step', () => {
    expect([after(fresh, { type: 'text-released' }), isStepEffect({ type: 'text-released' }), isStepEffect(open('ask'))]).toEqual([fresh, false, true]);
  });
});

describe('what a record owes', () => {
  const needs: Partial<Record<Code, Need<Case>>> = {
    ask: { when: () => true },
    answer: { when: (record) => ended(record, 'ask'), round: (record) => roundsOf(record, 'ask'), end: () => ({ fixedOn: on('2026-03-01') }) },
  };

  it('is owed once for each round, in the order of the table', () => {
    const owed = (record: Case) => owedOf<Code, Case>(needs, record).map(({ code, round, fixedOn }) => [code, round, fixedOn]);
    const asked = after(fresh, open('ask'), close('ask'));
    expect([owed(fresh), owed(after(fresh, open('ask'))), owed(asked)]).toEqual([[['ask', 1, undefined]], [], [['answer', 1, '2026-03-01']]]);
    const answered = after(asked, open('answer'), close('answer'));
    expect([owed(answered), owed(after(answered, open('ask'), close('ask')))]).toEqual([[], [['answer', 2, '2026-03-01']]]);
  });
});
