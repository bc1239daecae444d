import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, fromEpochDay, plainDate as on, toEpochDay, type PlainDate } from '@lianban/kernel';
import fc from 'fast-check';
import { defaultContext, employeeTransition, entitlement, namedStatuses, refund, type EntitlementFacts, type EntitlementValue } from '../index.js';

const dayOf = (from: string, to: string): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: toEpochDay(on(from)), max: toEpochDay(on(to)) }).map(fromEpochDay);
const year = fc.integer({ min: 2024, max: 2027 });
const category = fc.constantFrom('general', 'newborn', 'subsidised', 'assisted_not_subsidised', 'employee_interrupted', ...namedStatuses);

function granted(facts: EntitlementFacts): EntitlementValue {
  const ruled = entitlement(facts, facts.payDate, defaultContext);
  if (!ruled.ok) throw new Error('without roll-over no calendar is asked');
  return ruled.value.value;
}

describe('a benefit period', () => {
  it('lies in the paid year, and reaches back only for interrupted employees', () => {
    fc.assert(
      fc.property(category, dayOf('2023-06-01', '2028-02-01'), fc.integer({ min: 0, max: 200 }), year, (kind, payDate, ago, coverageYear) => {
        const since = addDays(payDate, -ago);
        const value = granted({ category: kind, payDate, coverageYear, birthDate: since, interruptionFrom: since, statusDate: since });
        expect(value.start === null).toBe(value.end === null);
        if (value.start) expect(value.start >= `${coverageYear}-01-01` && value.start <= `${coverageYear}-12-31`).toBe(true);
        if (value.end) expect(value.end).toBe(`${coverageYear}-12-31`);
        if (value.retroFrom) expect([value.rule, value.retroFrom >= `${coverageYear}-01-01`]).toEqual(['A19_EMPLOYEE', true]);
        expect(value.waitingDays).toBe(value.rule === 'A17_WAITING' ? 90 : 0);
      }),
    );
  });

  it('never starts earlier for paying later', () => {
    fc.assert(
      fc.property(dayOf('2023-09-01', '2026-12-31'), fc.integer({ min: 1, max: 60 }), year, (payDate, later, coverageYear) => {
        const start = (day: PlainDate): string => granted({ category: 'general', payDate: day, coverageYear }).start ?? '9999';
        expect(start(addDays(payDate, later)) >= start(payDate)).toBe(true);
      }),
    );
  });

  it('of a newborn paid for within 90 days starts at birth in the year of birth', () => {
    fc.assert(
      fc.property(dayOf('2023-12-01', '2026-12-31'), fc.integer({ min: 0, max: 95 }), (birthDate, age) => {
        const value = granted({ category: 'newborn', payDate: addDays(birthDate, age), coverageYear: Number(birthDate.slice(0, 4)), birthDate });
        expect(value.rule === 'A18_BIRTH_YEAR').toBe(age <= 90);
        if (age <= 90) expect(value.start).toBe(birthDate);
      }),
    );
  });
});

it('resident benefits and employee benefits share no day and leave none out', () => {
  fc.assert(
    fc.property(dayOf('2023-06-01', '2025-06-30'), fc.option(fc.integer({ min: 0, max: 500 })), (employeeBenefitStart, length) => {
      const employeeBenefitEnd = length === null ? null : addDays(employeeBenefitStart, length);
      const [residentStart, residentEnd] = [on('2024-01-01'), on('2024-12-31')];
      const { segments } = employeeTransition({ residentStart, residentEnd, employeeBenefitStart, employeeBenefitEnd }, residentEnd).value;
      for (let day = residentStart; day <= residentEnd; day = addDays(day, 1)) {
        const employed = day >= employeeBenefitStart && (employeeBenefitEnd === null || day <= employeeBenefitEnd);
        expect([day, segments.filter(([from, to]) => from <= day && day <= to).length]).toEqual([day, employed ? 0 : 1]);
      }
      for (const [from, to] of segments) expect(daysBetween(from, to)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 60 },
  );
});

it('a refund is never more than was paid, and a review pays nothing by itself', () => {
  const money = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(dayOf('2023-08-01', '2024-06-30'), dayOf('2024-01-01', '2024-06-30'), money, fc.option(money), fc.boolean(), (identifiedDate, entitlementStart, paidFen, subsidyFen, enrolled) => {
      const facts = { article: 21 as const, identifiedDate, windowStart: on('2023-09-01'), windowEnd: on('2023-12-31'), enrolled, entitlementStart, paidFen, subsidyFen };
      const { outcome, amountFen } = refund(facts, identifiedDate, defaultContext).value;
      expect(amountFen).toBeLessThanOrEqual(paidFen);
      if (outcome !== 'refund') expect(amountFen).toBe(0);
    }),
  );
});
