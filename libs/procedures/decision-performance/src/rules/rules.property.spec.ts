import { describe, expect, it } from '@jest/globals';
import { addDays, fromEpochDay, plainDate as on, toEpochDay } from '@lianban/kernel';
import fc from 'fast-check';
import { afterDemand, courtApplication, defaultSettings, lateSurcharge } from '../index.js';

const asOf = on('2026-10-12');
const day = fc.integer({ min: toEpochDay(on('2023-11-09')), max: toEpochDay(on('2026-11-30')) }).map(fromEpochDay);

describe('the surcharge on a fine paid late', () => {
  const of = (fineFen: number, performByOn: string, paidOn: string, suspendedDays?: number) =>
    lateSurcharge({ fineFen, performByOn: on(performByOn), paidOn: on(paidOn), ...(suspendedDays === undefined ? {} : { suspendedDays }) }, asOf, []).value;

  it.each([
    ['on the last day', 2_000_000, '2024-03-15', '2024-03-15', 0, 0, false],
    ['before it', 2_000_000, '2024-03-15', '2024-03-01', 0, 0, false],
    ['a day late', 2_000_000, '2024-03-15', '2024-03-16', 1, 60_000, false],
    ['33 days late', 2_000_000, '2024-03-15', '2024-04-17', 33, 1_980_000, false],
    ['34 days late', 2_000_000, '2024-03-15', '2024-04-18', 34, 2_000_000, true],
    ['half a fen is rounded up', 50, '2024-03-15', '2024-03-16', 1, 2, false],
  ])('%s', (_, fineFen, by, paid, days, surchargeFen, capped) => expect(of(fineFen, by, paid)).toEqual({ days, surchargeFen, capped }));

  it('does not grow while a review or a suit runs', () => {
    expect(of(2_000_000, '2024-03-15', '2024-03-25', 8)).toEqual({ days: 2, surchargeFen: 120_000, capped: false });
    expect(of(2_000_000, '2024-03-15', '2024-03-25', 20).surchargeFen).toBe(0);
  });

  it('never falls with time and never exceeds the fine', () => {
    fc.assert(fc.property(fc.nat(10_000_000_000), day, fc.nat(60), fc.nat(60), (fineFen, performByOn, a, b) => {
      const at = (days: number) => lateSurcharge({ fineFen, performByOn, paidOn: addDays(performByOn, days) }, asOf, []).value.surchargeFen;
      const [early, late] = [at(Math.min(a, b)), at(Math.max(a, b))];
      expect(early).toBeLessThanOrEqual(late);
      expect(late).toBeLessThanOrEqual(fineFen);
    }));
  });

  it('goes by the settings of the day on which the fine was due, and cites them as not checked', () => {
    const settings = [{ key: 'decision-performance.late-surcharge-daily-bp', value: 100, effectiveFrom: '2024-03-16', source: '测试', synthetic: true }];
    const due = (performByOn: string) => lateSurcharge({ fineFen: 10_000, performByOn: on(performByOn), paidOn: on('2024-03-20') }, asOf, settings);
    expect([due('2024-03-15').value.surchargeFen, due('2024-03-16').value.surchargeFen]).toEqual([1_500, 400]);
    expect(due('2024-03-15').because).toContainEqual(expect.objectContaining({ source: expect.stringContaining('未核对') }));
    expect(new Set(defaultSettings.map(({ key }) => key)).size).toBe(defaultSettings.length);
  });
});

describe('demand and court', () => {
  it('leaves ten whole days after the demand', () => {
    expect(afterDemand(on('2024-03-15'), asOf, []).value).toEqual({ performUntilOn: '2024-03-25', enforceFromOn: '2024-03-26' });
  });

  it.each([
    ['demanded early', '2024-01-31', '2024-02-20', '2024-07-31', '2024-08-01', '2024-10-31'],
    ['demanded after the time to sue', '2024-01-31', '2024-08-15', '2024-07-31', '2024-08-26', '2024-10-31'],
    ['served on a day that February has not', '2023-08-31', '2024-01-10', '2024-02-29', '2024-03-01', '2024-05-29'],
  ])('%s', (_, servedOn, demandServedOn, suitUntilOn, earliestOn, latestOn) => {
    expect(courtApplication({ servedOn: on(servedOn), demandServedOn: on(demandServedOn) }, asOf, []).value).toEqual({ suitUntilOn, earliestOn, latestOn });
  });

  it('never lets the office apply while the party may still sue or perform', () => {
    fc.assert(fc.property(day, fc.nat(300), (servedOn, later) => {
      const demandServedOn = addDays(servedOn, later);
      const { suitUntilOn, earliestOn } = courtApplication({ servedOn, demandServedOn }, asOf, []).value;
      expect(earliestOn > suitUntilOn && earliestOn > afterDemand(demandServedOn, asOf, []).value.performUntilOn).toBe(true);
    }));
  });
});
