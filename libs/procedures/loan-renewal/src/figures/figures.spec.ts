import { describe, expect, it } from '@jest/globals';
import { officialCalendar } from '@lianban/calendar';
import { citationInForce } from '@lianban/gazette';
import { addDays, fromEpochDay, plainDate as on, readingSettingKey, toEpochDay, type DatedSetting } from '@lianban/kernel';
import fc from 'fast-check';
import {
  bankDefaultPerMillion, defaultReadings, defaultSettings, feeTierOf, feeTiers, fundTotalFen, largestLoanFen, leadWorkingDays,
  leastContributionFen, longestDays, lprChanges, lprKnownThrough, lprOn, lprPublicationOn, lprSegments, lprSource, mostContributionFen,
  penaltyMultiple, prepaidDays, priorityProgrammes, readingsOn, shippedLprTable, usualDays,
} from '../index.js';

describe('figures of the law', () => {
  it('cite articles in force since the figure holds', () => {
    const figures = [
      fundTotalFen, leastContributionFen, mostContributionFen, largestLoanFen, priorityProgrammes, usualDays, longestDays, leadWorkingDays,
      prepaidDays, penaltyMultiple, bankDefaultPerMillion, feeTiers,
    ];
    for (const figure of figures) expect(citationInForce(figure.citation, on(figure.inForceFrom))).toEqual({ ok: true, value: true });
  });

  it('never lower the fee for keeping the money longer', () => {
    fc.assert(fc.property(fc.nat(30), fc.nat(30), (a, b) => {
      const [short, long] = [feeTierOf(Math.min(a, b)).feeRateBp ?? 0, feeTierOf(Math.max(a, b)).feeRateBp ?? 0];
      expect(short).toBeLessThanOrEqual(long);
    }));
    expect(() => feeTierOf(-1)).toThrow(RangeError);
  });
});

describe('the LPR table', () => {
  const rate = (day: string) => lprOn(on(day), shippedLprTable);

  it.each([
    ['2019-08-20', 425], ['2023-08-20', 355], ['2023-08-21', 345], ['2024-07-21', 345], ['2024-07-22', 335], ['2024-10-21', 310],
    ['2025-05-19', 310], ['2025-05-20', 300], ['2026-07-19', 300],
  ])('on %s: %i bp', (day, bp) => expect(rate(day)).toMatchObject({ ok: true, value: { bp } }));

  it('says what it does not know instead of taking a neighbouring rate', () => {
    expect(rate('2019-08-19')).toMatchObject({ ok: false, refusal: { code: 'LPR_MISSING', detail: { firstFrom: '2019-08-20' } } });
    expect(rate('2026-07-20')).toMatchObject({ ok: false, refusal: { code: 'LPR_NOT_CONFIRMED', detail: { knownThrough: '2026-07-19' } } });
    expect(lprOn(on('2026-07-20'), { changes: [], knownThrough: null })).toMatchObject({ refusal: { code: 'LPR_MISSING', detail: { firstFrom: null } } });
  });

  it('changes on days of publication, and is known up to the next one', () => {
    for (const { from } of lprChanges.filter((change) => change.from >= '2023')) {
      expect(lprPublicationOn(officialCalendar, Number(from.slice(0, 4)), Number(from.slice(5, 7)))).toEqual({ ok: true, value: from });
    }
    expect(lprPublicationOn(officialCalendar, 2026, 6)).toEqual({ ok: true, value: lprSource.checkedOn });
    expect(lprPublicationOn(officialCalendar, 2026, 7)).toEqual({ ok: true, value: addDays(lprKnownThrough, 1) });
    expect(lprPublicationOn(officialCalendar, 2027, 2)).toMatchObject({ refusal: { code: 'CALENDAR_NOT_COVERED' } });
  });

  it('splits any stretch into segments that say of each day what lprOn says', () => {
    const day = fc.integer({ min: toEpochDay(on('2019-08-20')), max: toEpochDay(on('2026-07-19')) }).map(fromEpochDay);
    fc.assert(fc.property(day, fc.integer({ min: -3, max: 700 }), fc.shuffledSubarray([...lprChanges], { minLength: lprChanges.length }), (from, length, changes) => {
      const to = addDays(from, length) > '2026-07-19' ? on('2026-07-19') : addDays(from, length);
      const table = { changes, knownThrough: lprKnownThrough };
      const found = lprSegments(from, to, table);
      if (!found.ok) throw new Error('the stretch is known');
      const days = found.value.flatMap((segment) => Array.from({ length: segment.days }, (_, index) => [addDays(segment.from, index), segment.lprBp]));
      const expected = Array.from({ length: Math.max(toEpochDay(to) - toEpochDay(from) + 1, 0) }, (_, index) => {
        const each = lprOn(addDays(from, index), table);
        return [addDays(from, index), each.ok ? each.value.bp : null];
      });
      expect(days).toEqual(expected);
      for (const segment of found.value) expect(addDays(segment.from, segment.days - 1)).toBe(segment.to);
    }), { numRuns: 60 });
  });
});

describe('local settings', () => {
  it('read the text as shipped until an interpretation is entered, from its day on', () => {
    expect(readingsOn(defaultSettings, on('2026-10-12'))).toEqual(defaultReadings);
    expect(readingsOn([], on('2026-10-12'))).toEqual(defaultReadings);
    const ruled: DatedSetting = { key: readingSettingKey('loan-renewal', 'A.lateFiling'), value: 'leading_group', effectiveFrom: '2026-10-12', source: '测试', synthetic: true, sequence: 1 };
    expect(ruled.key).toBe('loan-renewal.late-filing');
    expect(readingsOn([...defaultSettings, ruled], on('2026-10-11'))['A.lateFiling']).toBe('refuse');
    expect(readingsOn([...defaultSettings, ruled], on('2026-10-12'))['A.lateFiling']).toBe('leading_group');
    expect(() => readingsOn([{ ...ruled, value: 'perhaps' }], on('2026-10-12'))).toThrow();
  });

  it('have one key each, and hold since the document does', () => {
    const keys = defaultSettings.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const setting of defaultSettings) expect([setting.key.startsWith('loan-renewal.'), setting.effectiveFrom]).toEqual([true, '2023-11-19']);
  });
});
