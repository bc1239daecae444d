import { expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { safetyTexts } from '../texts/safety.zh-cn.js';
import { proofWords, shortDigest } from './proof-words.js';

const t = ((key: string, values: Record<string, unknown> = {}) => {
  const text = key.split('.').reduce<unknown>((inside, part) => (inside as Record<string, unknown>)[part], safetyTexts) as string;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}) as unknown as TFunction<'safety'>;

it.each([
  [{ ok: true, finding: null, status: 200 }, '系统已于 2026-10-12 11:00 核验，网页与发布时一致'],
  [{ ok: false, finding: 'changed', status: 200 }, '系统于 2026-10-12 11:00 核验，网页与发布时不一致'],
  [{ ok: false, finding: 'missing', status: 404 }, '系统于 2026-10-12 11:00 核验，网页不存在（状态码 404）'],
  [{ ok: false, finding: 'unreachable', status: null }, '系统于 2026-10-12 11:00 核验，网页打不开'],
] as const)('a proof %o is told so', (proof, words) => {
  expect(proofWords({ at: '2026-10-12T03:00:00Z', ...proof }, t)).toBe(words);
});

it('shortens a digest to what can be compared by eye', () => {
  expect([shortDigest('9f2c7d51b4e08a63c1f5e2d7a9b03468'), shortDigest('abc')]).toEqual(['9f2c7d51…a9b03468', 'abc']);
});
