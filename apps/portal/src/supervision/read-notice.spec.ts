import { describe, expect, it } from '@jest/globals';
import { syntheticAmendment2026 } from '@lianban/calendar';
import { readNotice } from './read-notice.js';

describe('readNotice', () => {
  it('reads the shipped amendment', () => {
    expect(readNotice(JSON.stringify(syntheticAmendment2026))).toMatchObject({ fault: null, notice: { year: 2026, synthetic: true } });
  });

  it('names the day that is wrong', () => {
    const wrong = { ...syntheticAmendment2026, offWeekdays: [{ date: '2026-10-24', name: '周末' }] };
    expect(readNotice(JSON.stringify(wrong)).fault).toContain('2026-10-24');
  });

  it('refuses what is no notice at all', () => {
    expect(readNotice('not json').fault).toBe('不是 JSON');
    expect(readNotice('{"year":2026}').notice).toBeNull();
  });
});
