import { describe, expect, it } from '@jest/globals';
import { identityCategories, type IdentityCategory } from '@lianban/contracts';
import { citationInForce } from '@lianban/gazette';
import { plainDate } from '@lianban/kernel';
import fc from 'fast-check';
import { defaultSettings, exitOutcome, MatchFacts, matchOutcome, windowPhases } from '../index.js';
import { matchingCases, plainFacts } from './matching.cases.js';

const today = plainDate('2026-10-12');

describe('matching a person for a year', () => {
  it.each(matchingCases)('%s', (_, change, expected) => {
    expect(matchOutcome({ ...plainFacts, ...change }, today, defaultSettings).value).toMatchObject(expected);
  });

  const facts: fc.Arbitrary<MatchFacts> = fc.record({
    insuranceYear: fc.constantFrom(2026, 2027, 2030),
    categories: fc.uniqueArray(fc.constantFrom(...(Object.keys(identityCategories) as IdentityCategory[])), { minLength: 1, maxLength: 3 }),
    severalCounties: fc.boolean(),
    identified: fc.constantFrom(...windowPhases),
    windowPhase: fc.constantFrom(...windowPhases),
    enrolment: fc.constantFrom('none', 'subsidised', 'self-paid'),
    paidFen: fc.integer({ min: 0, max: 100_000 }),
    benefitsRunning: fc.boolean(),
    deceased: fc.boolean(),
    employeeInsured: fc.boolean(),
    register: fc.constantFrom('match', 'name-differs', 'not-in-register'),
  });

  it('settles nobody in doubt, refunds no more than was paid or is subsidised, and always says why', () => {
    fc.assert(
      fc.property(facts, (input) => {
        expect(MatchFacts.safeParse(input).success).toBe(true);
        const { value, because, steps } = matchOutcome(input, today, defaultSettings);
        expect(value.outcome === 'exception').toBe(value.exceptions.length > 0);
        if (input.deceased || input.employeeInsured || input.severalCounties || input.register !== 'match') expect(value.outcome).toBe('exception');
        if (value.refundFen !== null) expect(value.refundFen).toBeLessThanOrEqual(Math.min(input.paidFen, value.subsidyFen ?? 0));
        if (value.subsidyFen !== null) expect((value.ownShareFen ?? -1) + value.subsidyFen).toBeGreaterThan(0);
        expect(steps.length).toBeGreaterThan(0);
        for (const citation of because) expect(citationInForce(citation, today)).toEqual({ ok: true, value: true });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a person who left the last list', () => {
  it.each([
    ['none', false, 'exit-recorded', []],
    ['self-paid', false, 'exit-recorded', []],
    ['subsidised', false, 'exception', ['left-while-enrolled']],
    ['subsidised', true, 'exception', ['deceased', 'left-while-enrolled']],
  ] as const)('enrolled %s, deceased %s: %s', (enrolment, deceased, outcome, exceptions) => {
    expect(exitOutcome({ insuranceYear: 2027, enrolment, deceased }, today).value).toMatchObject({ outcome, exceptions });
  });
});
