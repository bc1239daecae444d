import { describe, expect, it } from '@jest/globals';
import { officialCalendar, workingDaysBetween } from '@lianban/calendar';
import { decisionKindKeys, kindsUnderItem10, violationKindKeys } from '@lianban/contracts';
import { citationInForce } from '@lianban/gazette';
import { addDays, fromEpochDay, plainDate as on, toEpochDay, type DatedSetting } from '@lianban/kernel';
import fc from 'fast-check';
import {
  decisionKindTable, defaultContext, defaultReadings, defaultSettings, demandsPerformance, disclosureDeadline, disclosureLimit,
  disclosureWorkingDays, discretionBand, executingUnitsOf, majorDecision, readingsOn, violations, warningTerm,
} from '../index.js';

const asOf = on('2026-10-12');
const day = fc.integer({ min: toEpochDay(on('2023-11-09')), max: toEpochDay(on('2026-11-30')) }).map(fromEpochDay);
const deadlineOf = (decisionDate: typeof asOf, countDecisionDay = false) => {
  const ruled = disclosureDeadline({ decisionDate }, asOf, { ...defaultContext, readings: { 'E.countDecisionDay': countDecisionDay } });
  if (!ruled.ok) throw new Error('these years are published');
  return ruled.value.value;
};

describe('the day by which a decision is public', () => {
  it('leaves exactly 20 working days after the decision, and is what the step stores', () => {
    fc.assert(fc.property(day, (decidedOn) => {
      const { deadline, proof } = deadlineOf(decidedOn);
      expect(workingDaysBetween(officialCalendar, decidedOn, deadline)).toEqual({ ok: true, value: 20 });
      expect(proof.at(-1)).toMatchObject({ date: deadline, counted: true, index: 20 });
      expect(disclosureLimit(officialCalendar, decidedOn, defaultReadings)).toMatchObject({ value: { dueOn: deadline } });
    }));
  });

  it('is a working day earlier only where a decision day that is worked counts', () => {
    fc.assert(fc.property(day, (decidedOn) => {
      const worked = workingDaysBetween(officialCalendar, addDays(decidedOn, -1), decidedOn);
      const between = workingDaysBetween(officialCalendar, deadlineOf(decidedOn, true).deadline, deadlineOf(decidedOn).deadline);
      expect(between).toEqual(worked);
    }));
  });

  it('through an unpublished year carries both ends, and is refused with the range', () => {
    expect(disclosureDeadline({ decisionDate: on('2026-12-25') }, asOf, defaultContext)).toMatchObject({ ok: false, refusal: { code: 'CALENDAR_NOT_COVERED' } });
    expect(disclosureLimit(officialCalendar, on('2026-12-25'), defaultReadings)).toMatchObject({ ok: true, value: { provisional: { earliestOn: expect.any(String) } } });
  });

  it('is read as a setting says, from its day', () => {
    const settings: DatedSetting[] = [{ key: 'enforcement-disclosure.count-decision-day', value: true, effectiveFrom: '2026-01-01', source: '测试', synthetic: true }];
    expect(readingsOn(settings, on('2025-12-31'))).toEqual(defaultReadings);
    expect(readingsOn(settings, on('2026-01-01'))).toEqual({ 'E.countDecisionDay': true });
    expect(citationInForce(disclosureWorkingDays.citation, on(disclosureWorkingDays.inForceFrom))).toEqual({ ok: true, value: true });
  });
});

describe('the shorter term that is only shown', () => {
  const warned = (decidedOn: string, kinds: Parameters<typeof warningTerm>[0]['kinds'], settings: DatedSetting[] = []) => {
    const ruled = warningTerm({ decidedOn: on(decidedOn), kinds }, asOf, { calendar: officialCalendar, settings });
    return ruled.ok ? ruled.value : ruled;
  };

  it('concerns penalties, cites its setting as not verified, and comes before the deadline', () => {
    expect(warned('2024-09-30', ['rectify', 'fine'])).toMatchObject({ value: { warningOn: '2024-10-15' }, because: [{ kind: 'setting', source: expect.stringContaining('未核实') }] });
    expect(warned('2024-09-30', ['seal', 'rectify'])).toMatchObject({ value: { warningOn: null } });
    fc.assert(fc.property(day, (decidedOn) => {
      expect(warned(decidedOn, ['warning'])).toMatchObject({ value: { warningOn: expect.any(String) } });
      const { value } = warned(decidedOn, ['warning']) as { value: { warningOn: string } };
      expect(value.warningOn < deadlineOf(decidedOn).deadline).toBe(true);
    }));
  });

  it('follows a newer setting', () => {
    const settings = [{ key: 'enforcement-disclosure.warning-term-working-days', value: 5, effectiveFrom: '2024-01-01', source: '测试', synthetic: true }];
    expect(warned('2024-09-30', ['fine'], settings)).toMatchObject({ value: { warningOn: '2024-10-12' } });
  });
});

describe('a major decision', () => {
  const kinds = fc.subarray([...decisionKindKeys], { minLength: 1 });

  it('is one that item 10 names, alone or among others', () => {
    fc.assert(fc.property(kinds, (given) => {
      const { major, kinds: found } = majorDecision({ kinds: given }, asOf, []).value;
      const named = given.filter((kind) => kindsUnderItem10.some((one) => one === kind) || kind === 'revoke-licence');
      expect(found).toEqual(named);
      expect(major).toBe(named.length > 0);
    }));
  });

  it('or a fine of the top band, or what the city adds; without the addition a revoked licence is none', () => {
    const none: DatedSetting[] = [{ key: 'enforcement-disclosure.further-major-kinds', value: '', effectiveFrom: '2024-01-01', source: '测试', synthetic: true }];
    expect(majorDecision({ kinds: ['fine', 'rectify'], band: 'top' }, asOf, []).value).toEqual({ major: true, kinds: ['fine'] });
    expect(majorDecision({ kinds: ['fine'], band: 'heavy' }, asOf, []).value.major).toBe(false);
    expect(majorDecision({ kinds: ['revoke-licence'] }, asOf, none).value.major).toBe(false);
    expect(majorDecision({ kinds: ['rectify'] }, asOf, [{ ...none[0]!, value: 'rectify，warning' }]).value.major).toBe(true);
  });

  it('names the unit that halts supply, and leaves nothing to do after a warning', () => {
    expect(executingUnitsOf(['stop-power', 'fine', 'stop-explosives', 'stop-power'])).toEqual(['power-supply', 'explosives-supply']);
    expect(demandsPerformance(['warning', 'revoke-licence'])).toBe(false);
    expect(demandsPerformance(['warning', 'rectify'])).toBe(true);
    for (const kind of decisionKindKeys) expect(decisionKindTable[kind]).toMatchObject({ key: kind, label: expect.stringMatching(/./) });
  });
});

describe('the bands of discretion', () => {
  const violation = fc.constantFrom(...violationKindKeys);

  it('part the whole span without a gap, the heavier the dearer', () => {
    const order = ['light', 'normal', 'heavy', 'top'];
    fc.assert(fc.property(violation, fc.nat(200_000_000), fc.nat(200_000_000), (kind, a, b) => {
      const at = (fineFen: number) => discretionBand({ violation: kind, fineFen }, asOf, []).value;
      const { leastFen, mostFen } = violations[kind];
      const [low, high] = [at(Math.min(a, b)), at(Math.max(a, b))];
      for (const [fineFen, { band, reasonRequired }] of [[Math.min(a, b), low], [Math.max(a, b), high]] as const) {
        expect(band === null).toBe(fineFen < leastFen || fineFen > mostFen);
        expect(reasonRequired).toBe(band === null);
      }
      if (low.band && high.band) expect(order.indexOf(low.band)).toBeLessThanOrEqual(order.indexOf(high.band));
    }));
  });

  it.each([
    ['hazard-not-removed', 1_499_999, 'light'], ['hazard-not-removed', 1_500_000, 'normal'], ['hazard-not-removed', 3_500_000, 'heavy'],
    ['hazard-not-removed', 4_999_999, 'heavy'], ['hazard-not-removed', 5_000_000, 'top'], ['hazard-not-removed', 5_000_001, null],
    ['ordinary-accident', 29_999_999, null], ['ordinary-accident', 30_000_000, 'light'], ['larger-accident', 200_000_000, 'top'],
  ] as const)('%s, %i fen: %s', (kind, fineFen, band) => expect(discretionBand({ violation: kind, fineFen }, asOf, []).value.band).toBe(band));

  it('a fine outside the band that fits needs a reason', () => {
    const wanted = (band: 'light' | 'heavy') => discretionBand({ violation: 'hazard-not-removed', fineFen: 1_000_000, band }, asOf, []).value.reasonRequired;
    expect([wanted('light'), wanted('heavy')]).toEqual([false, true]);
  });

  it('moves with its settings', () => {
    const settings = [{ key: 'enforcement-disclosure.discretion.hazard-not-removed.most-fen', value: 10_000_000, effectiveFrom: '2026-01-01', source: '测试', synthetic: true }];
    expect(discretionBand({ violation: 'hazard-not-removed', fineFen: 6_000_000 }, asOf, settings).value).toMatchObject({ band: 'top', mostFen: 10_000_000 });
    expect(new Set(defaultSettings.map(({ key }) => key)).size).toBe(defaultSettings.length);
  });
});
