import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { change, claim, land, person, registered } from '../fixtures/lists.cases.js';
import { openRecord, type TestRecord } from '../fixtures/record.cases.js';
import { sealedCard } from './stage-changes.js';

let t: TestRecord;
beforeAll(async () => {
  t = await openRecord();
});
afterAll(() => t?.close());

const pupil = (seed: number, more: Record<string, string | null> = {}) =>
  change(t.record, 'added', person(seed), { county: '360222', school: '浮梁县第一小学（演示）', schoolKind: '小学', schoolYear: '2026', term: '第一学期', enteredOn: '2023-09-01', ...more });
const card = (seed: number, cardNumber: string, op: 'added' | 'changed' = 'added') =>
  change(t.record, op, person(seed), { county: '360222', cardNumber, cardState: '正常', issuedOn: '2019-03-01', validUntil: '2029-03-01', bankAccount: null });
const matchings = async (): Promise<unknown[]> => t.record.dataSource.query('select person_id, outcome, finding from matching where superseded_at is null order by 1, 2');

describe('pupils and cards', () => {
  test('a version of pupils fills its register and matches nobody again', async () => {
    await land(t.record, 'household-register', [registered(t.record, person(1))]);
    await land(t.record, 'low-income-persons', [claim(t.record, person(1), 'minimum-allowance')]);
    const before = await matchings();
    const version = await land(t.record, 'students', [pupil(1), pupil(2, { school: '浮梁县幼儿园（演示）', schoolKind: '幼儿园', enteredOn: null })]);
    expect(await t.record.dataSource.query('select school, school_kind, school_year, term, entered_on::text, opened_version from student order by school_kind')).toEqual([
      { school: '浮梁县第一小学（演示）', school_kind: '小学', school_year: 2026, term: '第一学期', entered_on: '2023-09-01', opened_version: version },
      { school: '浮梁县幼儿园（演示）', school_kind: '幼儿园', school_year: 2026, term: '第一学期', entered_on: null, opened_version: version },
    ]);
    expect(await matchings()).toEqual(before);
    expect(await t.record.dataSource.query(`select count(*)::int as n from version_county where list = 'students'`)).toEqual([{ n: 0 }]);
    expect(await t.record.dataSource.query(`select matched_at is not null as done from list_version where list = 'students'`)).toEqual([{ done: true }]);
  });

  test('a pupil who moves is a new row after the old one; who leaves has none', async () => {
    await land(t.record, 'students', [{ ...pupil(1, { school: '浮梁县第二小学（演示）' }), op: 'changed' }, { ...pupil(2), op: 'left', fields: {} }]);
    expect(await t.record.dataSource.query('select school, closed_version from student order by row_id')).toEqual([
      { school: '浮梁县第一小学（演示）', closed_version: 2 }, { school: '浮梁县幼儿园（演示）', closed_version: 2 }, { school: '浮梁县第二小学（演示）', closed_version: null },
    ]);
  });

  test('the number of a card lies sealed; a new card takes its place', async () => {
    await land(t.record, 'social-security-cards', [card(1, 'H01234567')]);
    await land(t.record, 'social-security-cards', [card(1, 'H07654321', 'changed')]);
    const rows: { card_sealed: string; state: string; issued_on: string; closed_version: number | null }[] = await t.record.dataSource.query('select card_sealed, state, issued_on::text, closed_version from social_security_card order by row_id');
    expect(rows.map(({ state, issued_on, closed_version }) => [state, issued_on, closed_version])).toEqual([['正常', '2019-03-01', 2], ['正常', '2019-03-01', null]]);
    expect(rows.map((row) => t.record.keys.sealer.open(row.card_sealed, sealedCard))).toEqual(['H01234567', 'H07654321']);
    expect(JSON.stringify(rows)).not.toMatch(/H0\d{7}/);
    expect(await t.record.dataSource.query('select count(*)::int as n from staged_change')).toEqual([{ n: 0 }]);
  });
});
