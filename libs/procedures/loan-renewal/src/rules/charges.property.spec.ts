import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, fromEpochDay, plainDate as on, toEpochDay, type Outcome, type PlainDate, type Ruling } from '@lianban/kernel';
import fc from 'fast-check';
import {
  bankDefault, defaultContext, defaultReadings, interest, overduePenalty, prepaymentOf, settlement, type RuleContext,
} from '../index.js';

const principal = fc.integer({ min: 1, max: 8_000_000_000 });
const bp = fc.integer({ min: 1, max: 1_000 });
const days = fc.integer({ min: 0, max: 60 });
const start = fc.integer({ min: toEpochDay(on('2023-11-19')), max: toEpochDay(on('2026-01-31')) }).map(fromEpochDay);
const yearDays = fc.constantFrom<360 | 365>(360, 365);

function value<T>(outcome: Outcome<Ruling<T>>): T {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.value;
}
const reading = (changed: Partial<RuleContext['readings']>): RuleContext => ({ ...defaultContext, readings: { ...defaultReadings, ...changed } });
const asOf = on('2026-10-12');

describe('interest', () => {
  it('is the exact fraction rounded once: no more than half a fen away', () => {
    fc.assert(fc.property(principal, bp, days, yearDays, (principalFen, lprBp, count, year) => {
      const { interestFen } = value(interest({ principalFen, lprBp, days: count }, asOf, reading({ 'A.yearDays': year })));
      const numerator = BigInt(principalFen) * BigInt(lprBp * count);
      const twiceOff = 2n * (BigInt(interestFen) * 10_000n * BigInt(year) - numerator);
      expect(twiceOff <= 10_000n * BigInt(year) && twiceOff > -10_000n * BigInt(year)).toBe(true);
    }));
  });

  it('never falls with more days, money or rate', () => {
    fc.assert(fc.property(principal, bp, days, fc.nat(30), fc.nat(1_000_000), fc.nat(100), (principalFen, lprBp, count, moreDays, moreFen, moreBp) => {
      const less = value(interest({ principalFen, lprBp, days: count }, asOf, defaultContext)).interestFen;
      const more = value(interest({ principalFen: principalFen + moreFen, lprBp: lprBp + moreBp, days: count + moreDays }, asOf, defaultContext)).interestFen;
      expect(more).toBeGreaterThanOrEqual(less);
    }));
  });

  it('takes the rate of the day of disbursement, whatever comes later', () => {
    const drawn = { principalFen: 1_000_000_000, disburse: on('2024-07-19') };
    expect(value(interest({ ...drawn, repay: on('2024-08-01') }, asOf, defaultContext))).toMatchObject({ lprBp: 345, days: 13 });
  });
});

describe('a settlement', () => {
  it('leaves no fen over: prepaid + top-up = interest + fee + refund, and only one of both is due', () => {
    fc.assert(fc.property(principal, bp, days, fc.option(fc.nat(20_000_000)), fc.nat(100), (principalFen, lprBp, count, prepaidFen, leadingGroupFeeBp) => {
      const settled = value(settlement({ principalFen, lprBp, days: count, prepaidFen, leadingGroupFeeBp }, asOf, defaultContext));
      const { refundFen, topupFen, feeFen } = settled;
      if (refundFen === null || topupFen === null || feeFen === null) throw new Error('a fee is given for every length');
      expect(settled.prepaidFen + topupFen).toBe(settled.interestFen + feeFen + refundFen);
      expect(Math.min(refundFen, topupFen)).toBe(0);
      expect(refundFen >= 0 && topupFen >= 0).toBe(true);
    }));
  });

  it('of 30 days at one rate gives nothing back and asks for nothing, under either length of the year', () => {
    fc.assert(fc.property(principal, bp, yearDays, (principalFen, lprBp, year) => {
      const context = reading({ 'A.yearDays': year });
      const settled = value(settlement({ principalFen, lprBp, days: 30 }, asOf, context));
      expect(settled).toMatchObject({ status: 'settled', refundFen: 0, topupFen: 0, prepaidFen: prepaymentOf(principalFen, lprBp, context.readings).totalFen });
    }));
  });

  it('never gives back more for returning later', () => {
    fc.assert(fc.property(principal, bp, fc.nat(30), fc.nat(30), (principalFen, lprBp, a, b) => {
      const rest = (count: number): number => {
        const { refundFen, topupFen } = value(settlement({ principalFen, lprBp, days: count }, asOf, defaultContext));
        return (refundFen ?? 0) - (topupFen ?? 0);
      };
      expect(rest(Math.max(a, b))).toBeLessThanOrEqual(rest(Math.min(a, b)));
    }));
  });
});

describe('an overdue penalty', () => {
  const penalty = (principalFen: number, deadline: PlainDate, repay: PlainDate) => value(overduePenalty({ principalFen, deadline, repay }, asOf, defaultContext));

  it('of a stretch is that of its parts, but for the rounding of each part', () => {
    fc.assert(fc.property(principal, start, fc.nat(100), fc.nat(60), (principalFen, deadline, a, b) => {
      const [middle, end] = [addDays(deadline, a), addDays(deadline, a + b)];
      const [whole, first, second] = [penalty(principalFen, deadline, end), penalty(principalFen, deadline, middle), penalty(principalFen, middle, end)];
      expect(whole.overdueDays).toBe(first.overdueDays + second.overdueDays);
      expect(Math.abs(whole.penaltyFen - first.penaltyFen - second.penaltyFen)).toBeLessThanOrEqual(1);
    }));
  });

  it('equals interest for as many days while one rate holds', () => {
    fc.assert(fc.property(principal, bp, start, days, (principalFen, lprBp, deadline, count) => {
      const late = value(overduePenalty({ principalFen, lprBp, deadline, repay: addDays(deadline, count) }, asOf, defaultContext));
      expect(late.penaltyFen).toBe(value(interest({ principalFen, lprBp, days: count }, asOf, defaultContext)).interestFen);
    }));
  });

  it('follows the table of the service, and stops where that knows nothing', () => {
    const lpr = { changes: [{ from: on('2026-08-20'), bp: 290 }, ...defaultContext.lpr.changes], knownThrough: on('2026-09-19') };
    const facts = { principalFen: 1_000_000_000, deadline: on('2026-08-18'), repay: on('2026-08-21') };
    expect(value(overduePenalty(facts, asOf, { ...defaultContext, lpr })).ratePeriods).toEqual([
      { from: '2026-08-19', to: '2026-08-19', days: 1, lprBp: 300 }, { from: '2026-08-20', to: '2026-08-21', days: 2, lprBp: 290 },
    ]);
    expect(overduePenalty({ ...facts, repay: on('2026-09-20') }, asOf, { ...defaultContext, lpr })).toMatchObject({ refusal: { code: 'LPR_NOT_CONFIRMED' } });
  });
});

describe('what a bank owes', () => {
  it('never falls with the days, is nothing in time, and by actual months lies between a 28th and a 31st a day', () => {
    fc.assert(fc.property(principal, start, fc.integer({ min: -5, max: 400 }), fc.nat(40), (amountFen, committedDate, count, more) => {
      const owed = (by: number, context = defaultContext) => bankDefault({ amountFen, committedDate, receivedDate: addDays(committedDate, by) }, asOf, context).value;
      expect(owed(count + more).penaltyFen).toBeGreaterThanOrEqual(owed(count).penaltyFen);
      if (count <= 0) expect(owed(count)).toEqual({ days: 0, penaltyFen: 0, totalDueFen: amountFen });
      const byMonth = owed(count, reading({ 'A.bankMonthDays': 'actual_month' }));
      const daily = (amountFen * 6_625 * Math.max(count, 0)) / 1_000_000;
      expect(byMonth.penaltyFen).toBeGreaterThanOrEqual(Math.floor(daily / 31));
      expect(byMonth.penaltyFen).toBeLessThanOrEqual(Math.ceil(daily / 28) + 1);
      expect(byMonth.days).toBe(daysBetween(committedDate, addDays(committedDate, Math.max(count, 0))));
    }));
  });
});
