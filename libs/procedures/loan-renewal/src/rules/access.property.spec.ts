import { describe, expect, it } from '@jest/globals';
import { officialCalendar, workingDaysBetween } from '@lianban/calendar';
import { addDays, fromEpochDay, plainDate as on, toEpochDay, type PlainDate } from '@lianban/kernel';
import fc from 'fast-check';
import {
  applicationLimit, applicationTimely, defaultContext, defaultReadings, documentKinds, documents, eligibility, EligibilityFacts,
  fundCapacity, fundSetup, latestApplicationDate, priority, repayDeadline,
} from '../index.js';

const asOf = on('2026-10-12');
const due = fc.integer({ min: toEpochDay(on('2023-11-19')), max: toEpochDay(on('2026-12-31')) }).map(fromEpochDay);

describe('the last day of application', () => {
  const latest = (dueDate: PlainDate) => {
    const ruled = latestApplicationDate({ dueDate }, asOf, defaultContext);
    if (!ruled.ok) throw new Error('these years are published');
    return ruled.value.value;
  };

  it('leaves exactly 20 working days from it up to the due date, and one more from the safe day', () => {
    fc.assert(fc.property(due, (dueDate) => {
      const value = latest(dueDate);
      const between = (from: PlainDate | null) => workingDaysBetween(officialCalendar, addDays(from ?? dueDate, -1), addDays(dueDate, -1));
      expect(between(value.latest)).toEqual({ ok: true, value: 20 });
      expect(between(value.clearDays)).toEqual({ ok: true, value: 21 });
      expect(value.proof.at(-1)).toMatchObject({ date: value.latest, counted: true, index: 20 });
      expect(value.proof[0]?.date).toBe(addDays(dueDate, -1));
    }));
  });

  it('never moves back for a later due date, and is what the step stores', () => {
    fc.assert(fc.property(due, fc.nat(20), (dueDate, earlier) => {
      const before = addDays(dueDate, -earlier);
      if (before < '2023-11-19') return;
      expect(latest(before).latest <= latest(dueDate).latest).toBe(true);
      expect(applicationLimit(officialCalendar, dueDate, defaultReadings)).toMatchObject({ value: { dueOn: latest(dueDate).latest } });
    }));
  });

  it('through an unpublished year is stored with both ends, the later one deciding', () => {
    expect(applicationLimit(officialCalendar, on('2027-03-01'), defaultReadings)).toMatchObject({
      value: { dueOn: '2027-02-01', provisional: { earliestOn: '2027-01-20', latestOn: '2027-02-01' } },
    });
  });

  it('is the last day that is timely', () => {
    fc.assert(fc.property(due, fc.integer({ min: -5, max: 5 }), (dueDate, shift) => {
      const limit = latest(dueDate).latest;
      const ruled = applicationTimely({ dueDate, applyDate: addDays(limit, shift) }, asOf, defaultContext);
      expect(ruled).toMatchObject({ ok: true, value: { value: { timely: shift <= 0, outcome: shift <= 0 ? 'ok' : 'reject' } } });
    }));
  });
});

describe('an application', () => {
  const flag = fc.boolean();
  const facts = fc.record({
    applicantType: fc.constantFrom('enterprise', 'individual_business', 'someone'), inCity: flag, sound: flag, policyOk: flag,
    purpose: fc.constantFrom('repay_maturing_loan', 'other'), temporaryDifficulty: flag, bankCommits: flag,
    amountFen: fc.integer({ min: 1, max: 6_000_000_000 }), committedFen: fc.nat(6_000_000_000), expectedDays: fc.nat(60),
    availableFen: fc.option(fc.integer({ min: -100, max: 8_000_000_000 })), blacklisted: fc.option(flag), bankSanctioned: fc.option(flag), timely: fc.option(flag),
  });

  it('is granted only without reasons, goes to the leading group only for what is worded in principle', () => {
    fc.assert(fc.property(facts, (given) => {
      const { outcome, reasons } = eligibility(EligibilityFacts.parse(given), asOf, defaultContext).value;
      const soft = reasons.filter((code) => code === 'A6_OVER_30M' || code === 'A10_2_OVER_30_DAYS');
      expect(outcome).toBe(reasons.length === 0 ? 'ok' : soft.length === reasons.length ? 'leading_group' : 'reject');
      expect(reasons.slice(reasons.length - soft.length)).toEqual(soft);
    }));
  });

  it('gives the same reasons under the softer readings, in which nothing is refused that was not before', () => {
    const softer = { ...defaultContext, readings: { ...defaultReadings, 'A.overCommitment': 'leading_group', 'A.lateFiling': 'leading_group' } } as const;
    fc.assert(fc.property(facts, (given) => {
      const parsed = EligibilityFacts.parse(given);
      const [strict, soft] = [eligibility(parsed, asOf, defaultContext).value, eligibility(parsed, asOf, softer).value];
      expect([...soft.reasons].sort()).toEqual([...strict.reasons].sort());
      if (soft.outcome === 'reject') expect(strict.outcome).toBe('reject');
      expect(soft.outcome === 'ok').toBe(strict.outcome === 'ok');
    }));
  });
});

describe('papers and queue', () => {
  it('whatever is handed in, missing and provided make up the article', () => {
    fc.assert(fc.property(fc.subarray([...documentKinds]), fc.array(fc.constantFrom('toString', 'letter', 'seal')), (known, others) => {
      const value = documents({ provided: [...others, ...known] }, asOf).value;
      expect([...known, ...value.missing].sort()).toEqual([...documentKinds].sort());
      expect(value.unknown).toEqual([...new Set(others)]);
      expect(value.mayFollow).toEqual(value.missing.filter((kind) => kind === 'bank_commitment_letter'));
    }));
  });

  it('orders stably: a queue in order stays as it is, and none gets lost', () => {
    const entry = fc.record({ program: fc.constantFrom(null, '财园信贷通', '惠农信贷通', '别的'), appliedAt: fc.constantFrom('2024-01-02', '2024-01-02T09:00', '2024-01-03') });
    fc.assert(fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const queue = entries.map((each, id) => ({ ...each, id }));
      const { order } = priority({ queue }, asOf).value;
      const ordered = order.flatMap((id) => queue.filter((each) => each.id === id));
      expect(ordered).toHaveLength(queue.length);
      expect(priority({ queue: ordered }, asOf).value.order).toEqual(order);
    }));
  });
});

describe('fund and return', () => {
  it('holds all three clauses only as 80 million of its own or as 40 and 40', () => {
    const million = fc.integer({ min: 0, max: 100 }).map((count) => count * 100_000_000);
    fc.assert(fc.property(million, million, (contributionFen, bankLoanFen) => {
      const literal = [[8_000_000_000, 0], [4_000_000_000, 4_000_000_000]].some(([a, b]) => a === contributionFen && b === bankLoanFen);
      expect(fundSetup({ contributionFen, bankLoanFen }, asOf).value.ok).toBe(literal);
    }));
  });

  it('lends to the last fen and not one more', () => {
    fc.assert(fc.property(fc.nat(8_000_000_000), (outstandingFen) => {
      const rest = 8_000_000_000 - outstandingFen;
      expect(fundCapacity({ outstandingFen, requestFen: rest }, asOf).value.ok).toBe(true);
      expect(fundCapacity({ outstandingFen, requestFen: rest + 1 }, asOf).value.ok).toBe(false);
    }));
  });

  it('is due on the earlier of both days, and by working days never before the calendar day', () => {
    const working = { ...defaultContext, readings: { ...defaultReadings, 'A.nextDay': 'working' as const } };
    const paid = due.filter((day) => day < '2026-12-31');
    fc.assert(fc.property(paid, fc.integer({ min: -10, max: 10 }), (renewalDisbursed, shift) => {
      const agreedEnd = addDays(renewalDisbursed, shift);
      const byCalendar = repayDeadline({ renewalDisbursed, agreedEnd }, asOf, defaultContext);
      const byWork = repayDeadline({ renewalDisbursed, agreedEnd }, asOf, working);
      if (!byCalendar.ok || !byWork.ok) throw new Error('these years are published');
      expect(byCalendar.value.value.deadline).toBe(shift < 1 ? agreedEnd : addDays(renewalDisbursed, 1));
      expect(byWork.value.value.deadline >= byCalendar.value.value.deadline && byWork.value.value.deadline <= agreedEnd).toBe(true);
    }));
  });
});
