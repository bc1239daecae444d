import { describe, expect, it } from '@jest/globals';
import type { LetterState } from '@lianban/contracts';
import { mostWaitingFirst, uncuredOf } from './letter-counts.js';
import { changesOf, kindOf, pathWords, pointed, type TypedChange } from './pointed.js';

const document = { counts: { added: 3, 'a/b': 'x', 'c~d': null }, ready: false, rows: [{ county: '360202' }] };

describe('a correction', () => {
  it('points as RFC 6901 says', () => {
    expect(['/counts/added', '/counts/a~1b', '/counts/c~0d', '/ready', '/rows/0/county', '/counts', '/nothing/there'].map((path) => pointed(document, path))).toEqual([3, 'x', null, false, '360202', undefined, undefined]);
    expect(pathWords('/counts/a~1b')).toBe('counts › a/b');
  });

  it('becomes what it is said to be and leaves out what is alike', () => {
    const typed: TypedChange[] = [{ path: '/counts/added', kind: 'text', typed: '4' }, { path: '/counts/a~1b', kind: 'number', typed: '4' }, { path: '/ready', kind: 'boolean', typed: 'true' }, { path: '/rows/0/county', kind: 'text', typed: '360202' }, { path: '/counts/c~0d', kind: 'null', typed: '' }];
    expect(changesOf(document, typed)).toEqual({ changes: [{ path: '/counts/added', value: '4' }, { path: '/counts/a~1b', value: 4 }, { path: '/ready', value: true }], wrong: [] });
    expect(typed.map(({ path }) => kindOf(pointed(document, path)))).toEqual(['number', 'text', 'boolean', 'text', 'null']);
  });

  it('takes no word for a number', () => {
    expect(changesOf(document, [{ path: '/counts/added', kind: 'number', typed: '四' }, { path: '/counts/added', kind: 'number', typed: ' ' }, { path: '/ready', kind: 'boolean', typed: '' }])).toEqual({ changes: [], wrong: ['/counts/added', '/counts/added', '/ready'] });
  });
});

it('counts as waiting what is not cured and not given up, also what was sent again', () => {
  const group = (open: number, resent: number, cured: number, lastAt: string) => ({ counts: { open, ordered: 1, resent, cured, discarded: 5 } as Record<LetterState, number>, lastAt });
  expect(uncuredOf(group(2, 3, 9, ''))).toBe(6);
  expect(mostWaitingFirst([group(0, 0, 90, '2026-10-12'), group(2, 0, 0, '2026-10-01'), group(2, 0, 0, '2026-10-02')]).map(({ lastAt }) => lastAt)).toEqual(['2026-10-02', '2026-10-01', '2026-10-12']);
});
