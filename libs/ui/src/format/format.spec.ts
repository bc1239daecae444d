import { describe, expect, it } from '@jest/globals';
import { formatBytes, formatCount, formatDuration, formatInstant, formatPercent, formatTime } from './format.js';

describe('format', () => {
  it('separates thousands and shows unknown as a dash, not as zero', () => {
    expect(formatCount(1_234_567)).toBe('1,234,567');
    expect(formatCount(0)).toBe('0');
    expect(formatCount(null)).toBe('—');
  });

  it('shows instants on the clock of Asia/Shanghai', () => {
    expect(formatInstant('2026-10-12T16:30:00Z')).toBe('2026-10-13 00:30');
    expect(formatTime('2026-10-12T01:05:00Z')).toBe('09:05');
    expect(formatInstant(null)).toBe('—');
  });

  it('shows sizes, shares and durations in words', () => {
    expect(formatBytes(0)).toBe('0 B');
    expect(formatBytes(1_468_006)).toBe('1.4 MB');
    expect(formatPercent(0.0525)).toBe('5.3%');
    expect(formatDuration(125)).toBe('2 分 5 秒');
    expect(formatDuration(3_720)).toBe('1 小时 2 分');
    expect(formatDuration(null)).toBe('—');
  });
});
