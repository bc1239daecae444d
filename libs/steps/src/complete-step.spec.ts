import { describe, expect, it } from '@jest/globals';
import { plainDate as on } from '@lianban/kernel';
import { z } from 'zod';
import { checkCompletion, day, dayOrNone, step, stepRefusals, text, type DeclaredRecord, type DeclaredStep } from './index.js';

type Code = 'draft' | 'check' | 'proof';
const shared = { owner: 'office', article: '1', term: 'answer' } as const;
const table = {
  draft: step({ ...shared, title: '拟稿', by: ['enforcement-officer'], outcomes: { ready: { label: '提交', papers: ['sheet'], form: z.object({ title: text('标题', 5), on: day('日期'), until: dayOrNone('延至') }) } } }),
  check: step({ ...shared, title: '复核', by: ['enforcement-head'], notBy: 'draft', outcomes: { passed: { label: '通过', form: z.object({}) } } }),
  proof: step({ ...shared, title: '核验', by: [], outcomes: { proved: { label: '已核验', form: z.object({}) } } }),
};
const opened = (code: Code, over: Partial<DeclaredStep<Code>> = {}): DeclaredStep<Code> => ({
  stepId: code, code, round: 1, outcome: null, data: {}, openedOn: on('2026-02-02'), dueOn: on('2026-02-05'), closedOn: null, suspended: false, bySub: null, ...over,
});
const record = (...steps: DeclaredStep<Code>[]): DeclaredRecord<Code> => ({ state: 'open', papers: ['sheet'], steps });
const ended = (given: DeclaredRecord<Code>, code: Code, outcome: string, data: object = {}, by: string | null = 'a') =>
  checkCompletion<Code>(table, given, { type: 'complete', code, outcome, data: data as Readonly<Record<string, unknown>>, by }, { sheet: '底稿' });
const said = { title: '标题', on: '2026-02-03' };

describe('a step that somebody ends', () => {
  it('keeps what was known of it, with what is said now', () => {
    expect(ended(record(opened('draft', { data: { asked: 'x', title: '旧' } })), 'draft', 'ready', said)).toEqual({ ok: true, value: { asked: 'x', ...said } });
  });

  it.each([
    ['STEP_NOT_OPEN', record(), 'draft', 'ready', said],
    ['STEP_NOT_OPEN', record(opened('draft', { outcome: 'ready' })), 'draft', 'ready', said],
    ['STEP_NOT_OPEN', record(opened('proof')), 'proof', 'proved', {}],
    ['STEP_SUSPENDED', record(opened('draft', { suspended: true })), 'draft', 'ready', said],
    ['OUTCOME_UNKNOWN', record(opened('draft')), 'draft', 'passed', said],
    ['DATA_INVALID', record(opened('draft')), 'draft', 'ready', { ...said, title: ' ' }],
    ['PAPERS_MISSING', { ...record(opened('draft')), papers: [] }, 'draft', 'ready', said],
    ['SAME_PERSON', record(opened('draft', { outcome: 'ready', bySub: 'a' }), opened('check')), 'check', 'passed', {}],
  ] as const)('is refused: %s', (code, given, of, outcome, data) => {
    expect(ended(given, of, outcome, data)).toMatchObject({ ok: false, refusal: { code } });
    expect(stepRefusals[code].detail).toMatch(/[一-龥]/u);
  });

  it('names the fields that are wrong and the papers that are missing, in words', () => {
    expect(ended(record(opened('draft')), 'draft', 'ready', { title: '过长的标题', on: '2月3日', until: '' })).toMatchObject({
      refusal: { detail: { errors: [{ field: 'on', message: '日期须为日期，如 2026-10-12' }, { field: 'until', message: expect.stringContaining('延至') }] } },
    });
    expect(ended({ ...record(opened('draft')), papers: [] }, 'draft', 'ready', said)).toMatchObject({ refusal: { detail: { papers: ['sheet'], labels: ['底稿'] } } });
  });

  it('is ended by another person than the one of the last round, and by the system where nobody else may', () => {
    const twice = record(opened('draft', { outcome: 'ready', bySub: 'a' }), opened('draft', { round: 2, outcome: 'ready', bySub: 'b' }), opened('check'));
    expect([ended(twice, 'check', 'passed', {}, 'a').ok, ended(twice, 'check', 'passed', {}, 'b').ok]).toEqual([true, false]);
    expect(ended(record(opened('proof')), 'proof', 'proved', {}, null).ok).toBe(true);
  });
});
