import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { identityCategories, type CountyCode, type IdentityCategory, type ListId } from '@lianban/contracts';
import { plainDate, type PlainDate } from '@lianban/kernel';
import { collectionWindow, defaultContext, defaultSettings, entitlement, matchOutcome, windowPhaseOn, type MatchFacts } from '@lianban/procedure-subsidised-enrolment';
import fc from 'fast-check';
import { claim, died, employed, land, paid, person, registered } from '../fixtures/lists.cases.js';
import { openRecord, type TestRecord } from '../fixtures/record.cases.js';

/** One made-up person as the lists tell it; ruled on by itself, row by row, without any SQL. */
interface Told {
  claims: { category: IdentityCategory; county: CountyCode; recognisedOn: string }[];
  dead: boolean;
  employed: boolean;
  register: MatchFacts['register'];
  payment: { year: 2026 | 2027; yuan: string; on: string } | null;
}

const TODAY = plainDate('2026-10-12');
const PERSONS = 400;
const listOf: Record<string, ListId> = { 'civil-affairs': 'low-income-persons', 'rural-revitalisation': 'monitored-persons', 'veterans-affairs': 'veterans', 'disabled-federation': 'disabled-persons' };

const aClaim = fc.record({
  category: fc.constantFrom(...(Object.keys(identityCategories) as IdentityCategory[])),
  county: fc.constantFrom<CountyCode>('360222', '360222', '360222', '360202'),
  recognisedOn: fc.constantFrom('2024-05-01', '2025-08-31', '2025-09-01', '2025-12-31', '2026-01-01', '2026-03-01', '2026-08-31', '2026-09-01', '2026-10-12'),
});
const aPerson: fc.Arbitrary<Told> = fc.record({
  claims: fc.uniqueArray(aClaim, { minLength: 1, maxLength: 2, selector: ({ category }) => category }),
  dead: fc.boolean(), employed: fc.constantFrom(false, false, false, true),
  register: fc.constantFrom<MatchFacts['register']>('match', 'match', 'match', 'match', 'name-differs', 'not-in-register'),
  payment: fc.option(fc.record({
    year: fc.constantFrom<2026 | 2027>(2026, 2027), yuan: fc.constantFrom('400.00', '420.00', '84.00', '1000.00', '0.00'),
    on: fc.constantFrom('2025-09-01', '2025-12-31', '2026-01-01', '2026-05-20', '2026-09-01', '2026-10-01'),
  })),
});

function rowByRow(told: Told, insuranceYear: number): string {
  const window = collectionWindow(insuranceYear);
  const earliest = told.claims.map(({ recognisedOn }) => recognisedOn).sort()[0] as PlainDate;
  const payment = told.payment?.year === insuranceYear ? told.payment : null;
  const paidFen = payment ? Math.round(Number(payment.yuan) * 100) : 0;
  const contribution = Number(defaultSettings.find(({ key }) => key === `subsidised-enrolment.contribution-fen.${insuranceYear}`)!.value);
  const starts = payment && entitlement({ category: 'general', payDate: plainDate(payment.on), coverageYear: insuranceYear }, TODAY, defaultContext);
  const start = starts && starts.ok ? starts.value.value.start : null;
  const facts: MatchFacts = {
    insuranceYear, categories: told.claims.map(({ category }) => category).sort(), severalCounties: new Set(told.claims.map(({ county }) => county)).size > 1,
    identified: windowPhaseOn(window, earliest), windowPhase: windowPhaseOn(window, TODAY), enrolment: !payment ? 'none' : paidFen < contribution ? 'subsidised' : 'self-paid', paidFen,
    benefitsRunning: start !== null && start <= earliest, deceased: told.dead, employeeInsured: told.employed, register: told.register,
  };
  const { value } = matchOutcome(facts, TODAY, defaultSettings);
  return JSON.stringify([value.outcome, value.exceptions[0] ?? null, value.category]);
}

let t: TestRecord;
beforeAll(async () => {
  t = await openRecord(TODAY);
});
afterAll(() => t?.close());

test(`ruling once per tuple of facts gives each of ${PERSONS} persons what ruling on their own row gives`, async () => {
  const told = fc.sample(aPerson, { numRuns: PERSONS, seed: 20261012 }).map((one, n) => ({ ...one, dead: one.dead && n % 4 === 0 }));
  const { record } = t;
  const rows = <T>(make: (one: Told, n: number) => T[]): T[] => told.flatMap(make);
  await land(record, 'household-register', rows((one, n) => one.register === 'not-in-register' ? [] : [registered(record, one.register === 'match' ? person(n) : { ...person(n), name: '改名' })]));
  await land(record, 'deaths', rows((one, n) => (one.dead ? [died(record, person(n))] : [])));
  await land(record, 'employee-insurance-status', rows((one, n) => (one.employed ? [employed(record, person(n))] : [])));
  await land(record, 'enrolment-payments', rows((one, n) => (one.payment ? [paid(record, person(n), one.payment.year, one.payment.yuan, one.payment.on)] : [])));
  for (const [department, list] of Object.entries(listOf)) {
    const named = rows((one, n) => one.claims.filter(({ category }) => identityCategories[category].department === department).map((c) => claim(record, person(n), c.category, c.county, c.recognisedOn)));
    await land(record, list, named);
  }
  const { rows: found } = await t.admin.query(`select id_digest, insurance_year, ruled, finding, category from matching join person using (person_id) where superseded_at is null`);
  const matched = new Map(found.map((row) => [`${row.id_digest}/${row.insurance_year}`, JSON.stringify([row.ruled, row.finding, row.category])]));
  for (const [n, one] of told.entries()) {
    for (const year of [2026, 2027]) {
      const key = `${record.keys.digester.idDigest(person(n).idNumber)}/${year}`;
      expect({ n, year, ruled: matched.get(key) }).toEqual({ n, year, ruled: rowByRow(one, year) });
    }
  }
  const [tuples] = (await t.admin.query('select count(distinct ruling_id)::int as n from matching where superseded_at is null')).rows;
  expect(matched.size).toBe(PERSONS * 2);
  expect(tuples.n).toBeLessThan(PERSONS * 2);
});
