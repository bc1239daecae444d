import { describe, expect, it } from '@jest/globals';
import { officialCalendar } from '@lianban/calendar';
import { advancedInstant } from './demo-clock.js';

const advance = (now: string, days: number) => advancedInstant(officialCalendar, new Date(now), days)?.toISOString();

describe('advancedInstant', () => {
  it('keeps the time of day, in Asia/Shanghai', () => {
    expect(advance('2026-10-12T06:30:00Z', 1)).toBe('2026-10-13T06:30:00.000Z');
  });

  it('passes weekends and holidays, and stops on a make-up Saturday', () => {
    expect(advance('2026-09-30T06:00:00Z', 1)).toBe('2026-10-08T06:00:00.000Z');
    expect(advance('2026-10-09T06:00:00Z', 1)).toBe('2026-10-10T06:00:00.000Z');
  });

  it('begins after the notices of nine o’clock', () => {
    expect(advance('2026-10-12T23:00:00Z', 1)).toBe('2026-10-14T01:05:00.000Z');
  });

  it('goes through a provisional year by the latest reading and refuses what nobody knows', () => {
    expect(advance('2026-12-10T06:00:00Z', 20)).toBe('2027-01-11T06:00:00.000Z');
    expect(advance('2029-01-01T06:00:00Z', 1)).toBeUndefined();
  });
});
