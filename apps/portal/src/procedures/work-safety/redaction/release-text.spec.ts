import { describe, expect, it } from '@jest/globals';
import { releaseTexts } from './release-text.js';
import { textDifference } from './text-difference.js';

const words = (body: string) => [{ name: 'title', label: '', value: '案' }, { name: 'body', label: '', value: body }];
const prepared = (body: string) => ({ code: 'redaction', outcome: 'ready', data: words(body) });
const release = (outcome: string | null) => ({ code: 'release', outcome, data: [] });

describe('the text to release', () => {
  it('is what the step was opened with; the first replaces nothing', () => {
    expect(releaseTexts([prepared('甲'), release(null)], { title: '案', body: '甲' })).toEqual({ now: { title: '案', body: '甲' }, before: null });
  });

  it('is compared with what was released, not with what was returned', () => {
    const steps = [prepared('甲'), release('returned'), prepared('乙'), release('released'), prepared('丙'), release('returned'), prepared('丁'), release(null)];
    expect(releaseTexts(steps, {})).toEqual({ now: { title: '案', body: '丁' }, before: { title: '案', body: '乙' } });
  });
});

it('tells line by line what went and what came', () => {
  expect(textDifference('甲\n乙\n丙', '甲\n丁\n丙')).toEqual([{ kind: 'same', text: '甲' }, { kind: 'removed', text: '乙' }, { kind: 'added', text: '丁' }, { kind: 'same', text: '丙' }]);
  expect(textDifference('甲', '甲').every(({ kind }) => kind === 'same')).toBe(true);
});
