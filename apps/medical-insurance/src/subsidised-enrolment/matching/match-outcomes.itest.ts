import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { claim, died, employed, land, paid, person, registered } from '../fixtures/lists.cases.js';
import { openRecord, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
beforeAll(async () => {
  t = await openRecord();
});
afterAll(() => t?.close());

const outcomesOf = async (seed: number): Promise<string[]> => {
  const { rows } = await t.admin.query(
    `select m.insurance_year || ' ' || m.outcome || coalesce(' ' || m.finding, '') as said from matching m join person using (person_id)
     where id_digest = $1 and superseded_at is null order by insurance_year`,
    [t.record.keys.digester.idDigest(person(seed).idNumber)],
  );
  return rows.map(({ said }) => said);
};

describe('matching an identity list against the registers', () => {
  beforeAll(async () => {
    const { record } = t;
    const known = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(person);
    await land(record, 'household-register', [...known.map((one) => registered(record, one)), registered(record, { ...person(10), name: '另一名' })]);
    await land(record, 'deaths', [died(record, person(3))]);
    await land(record, 'employee-insurance-status', [employed(record, person(4))]);
    await land(record, 'enrolment-payments', [
      paid(record, person(1), 2027, '84.00', '2026-09-20'), paid(record, person(2), 2027, '420.00', '2026-09-05'), paid(record, person(2), 2026, '400.00', '2025-10-01'),
    ]);
    const low = [1, 2, 3, 4, 5, 6, 10, 11].map((seed) => claim(record, person(seed), 'minimum-allowance'));
    await land(record, 'low-income-persons', [...low, claim(record, person(7), 'destitute', '360202')]);
    await land(record, 'monitored-persons', [claim(record, person(5), 'borderline-poverty')]);
  });

  test('enrolled at subsidy: consistent; not enrolled for the current year: to be enrolled', async () => {
    expect(await outcomesOf(1)).toEqual(['2026 to-enrol-subsidised', '2027 consistent']);
  });
  test('paid in full: the subsidised part back inside the window, nothing once benefits run', async () => {
    expect(await outcomesOf(2)).toEqual(['2026 no-refund', '2027 refund-subsidy']);
  });
  test('each doubt becomes an exception', async () => {
    expect(await outcomesOf(3)).toEqual(['2026 exception deceased', '2027 exception deceased']);
    expect(await outcomesOf(4)).toEqual(['2026 exception employee-insured', '2027 exception employee-insured']);
    expect(await outcomesOf(5)).toEqual(['2026 exception two-categories', '2027 exception two-categories']);
    expect(await outcomesOf(10)).toEqual(['2026 exception register-mismatch', '2027 exception register-mismatch']);
    expect(await outcomesOf(11)).toEqual(['2026 exception not-in-register', '2027 exception not-in-register']);
  });
  test('an exception is a case with one step per office that answers, due after ten working days', async () => {
    const { rows } = await t.admin.query(
      `select c.number, c.kind, s.office, s.due_on::text, s.term_working_days from confirmation_case c join step s using (case_id)
       where c.kind = 'two-categories' and c.insurance_year = 2027 order by s.office`,
    );
    expect(rows.map(({ office }) => office)).toEqual(['civil-affairs@360222', 'rural-revitalisation@360222']);
    expect(rows[0]).toMatchObject({ number: expect.stringMatching(/^SE-2027-\d{6}$/), due_on: '2026-10-26', term_working_days: 10 });
  });
  test('every step is on its way to the board, every case has its workflow told', async () => {
    const { rows } = await t.admin.query(`select destination, count(*)::int as n from outbox group by 1 order by 1`);
    const steps = await t.admin.query('select count(*)::int as n from step');
    expect(rows.find((row) => row.destination === 'kafka')?.n).toBeGreaterThanOrEqual(steps.rows[0].n);
    expect(rows.find((row) => row.destination === 'workflow')?.n).toBeGreaterThan(0);
  });
  test('certain persons are entitled with amounts and period', async () => {
    const { rows } = await t.admin.query(
      `select insurance_year, status, category, subsidy_fen::int, own_share_fen::int, refund_fen::int, starts_on::text, ends_on::text from entitlement join person using (person_id)
       where id_digest = $1 and superseded_at is null order by 1`, [t.record.keys.digester.idDigest(person(2).idNumber)],
    );
    expect(rows).toEqual([
      expect.objectContaining({ insurance_year: 2026, status: 'self-paid' }),
      { insurance_year: 2027, status: 'subsidised', category: 'minimum-allowance', subsidy_fen: 33600, own_share_fen: 8400, refund_fen: 33600, starts_on: '2027-01-01', ends_on: '2027-12-31' },
    ]);
  });
});
