import { describe, expect, it } from '@jest/globals';
import { lagPhase } from './lag-words.js';
import { byMinute, highest } from './samples.js';

describe('lag', () => {
  it('is unknown when nobody could be asked, never zero', () => {
    expect(lagPhase(null)).toBe('unknown');
    expect(lagPhase({ messages: 0, zeroInSeconds: 0 })).toBe('none');
  });

  it('foretells an end only where there is one', () => {
    expect(lagPhase({ messages: 12, zeroInSeconds: null })).toBe('hopeless');
    expect(lagPhase({ messages: 12, zeroInSeconds: 40 })).toBe('shrinking');
  });

  const samples = [['2026-10-12T01:00:05Z', 3], ['2026-10-12T01:00:55Z', 9], ['2026-10-12T01:01:05Z', 1]].map(([at, messages]) => ({ at: String(at), messages: Number(messages) }));

  it('keeps the worst of each minute', () => {
    expect(byMinute(samples).map(({ messages }) => messages)).toEqual([9, 1]);
    expect(highest(samples)?.at).toBe('2026-10-12T01:00:55Z');
    expect(highest([])).toBeUndefined();
  });
});
