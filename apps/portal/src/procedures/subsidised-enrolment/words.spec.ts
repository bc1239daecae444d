import { describe, expect, test } from '@jest/globals';
import { exceptionCodes } from '@lianban/procedure-subsidised-enrolment';
import { identityCategories } from '@lianban/contracts';
import { codeInWords, listsInWords } from './words.js';

describe('codes in words', () => {
  test('doubts and categories, and nothing else', () => {
    expect(codeInWords('two-counties')).toBe('两个县（市、区）同时认定');
    expect(codeInWords('2026-10-12')).toBe('2026-10-12');
    for (const code of [...exceptionCodes, ...Object.keys(identityCategories)]) expect(codeInWords(code)).not.toMatch(/[a-z]/u);
  });

  test('lists in the history of a case', () => {
    expect(listsInWords('已参加职工医保（low-income-persons 第 3 版）')).not.toMatch(/[a-z]/u);
    expect(listsInWords('由 veterans 第 2 版承接')).toMatch(/^由 .*第 2 版承接$/u);
    expect(listsInWords('本人已死亡')).toBe('本人已死亡');
  });
});
