import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assignOffices } from '@lianban/casework';
import { systemActor } from '@lianban/persistence';
import { claim, died, land, matchAll, person, registered } from '../fixtures/lists.cases.js';
import { openRecord, setToday, type TestRecord } from '../fixtures/record.cases.js';
import { matchCounty } from './match-county.js';
import { matchDue } from './match-due.js';
import { enrolment } from '../enrolment.casework.js';

let t: TestRecord;
beforeAll(async () => {
  t = await openRecord('2026-08-20');
});
afterAll(() => t?.close());

const runJobs = async (): Promise<void> => {
  const { rows } = await t.admin.query(`select distinct subject_id from job where kind = 'match'`);
  for (const { subject_id: subjectId } of rows) await matchCounty(t.record, { subjectId, signal: new AbortController().signal, heartbeat: async () => {} });
};
const matched = async (): Promise<string[]> =>
  (await t.admin.query(`select insurance_year || ' ' || outcome || coalesce(' ' || finding, '') as said from matching where superseded_at is null order by 1`)).rows.map(({ said }) => said);

describe('what happens without a new list', () => {
  test('before the household register has come nobody is found missing; once it has, the waiting are matched', async () => {
    await land(t.record, 'veterans', [claim(t.record, person(1), 'veteran-six-kinds')]);
    expect(await matched()).toEqual([]);
    await land(t.record, 'household-register', [registered(t.record, person(1))]);
    await matchAll(t.record);
    expect(await matched()).toEqual(['2026 to-enrol-subsidised']);
  });

  test('the day the window opens, everybody is matched for the next year too', async () => {
    await setToday(t.record, '2026-09-01');
    await matchDue(t.record);
    await runJobs();
    expect(await matched()).toEqual(['2026 to-enrol-subsidised', '2027 to-enrol-subsidised']);
    await matchDue(t.record);
    expect((await t.admin.query('select count(*)::int as n from match_request')).rows).toEqual([{ n: 0 }]);
  });

  test('an amount that was missing is set: the doubt is gone and its case closes', async () => {
    await t.admin.query(`delete from reference_setting where key = 'subsidised-enrolment.subsidy-fen.orphan.2027'`);
    await land(t.record, 'household-register', [registered(t.record, person(2))]);
    await land(t.record, 'low-income-persons', [claim(t.record, person(2), 'orphan')]);
    expect(await matched()).toContain('2027 exception setting-missing');
    const message = { type: 'setting.v1', key: 'subsidised-enrolment.subsidy-fen.orphan.2027', effectiveFrom: '2026-09-01', value: 42_000, source: '测试', synthetic: true, sequence: 900 };
    await t.record.transact(systemActor, (manager) => manager.query('insert into reference_setting (key, effective_from, sequence, message) values ($1, $2, 900, $3)', [message.key, message.effectiveFrom, message]));
    await matchDue(t.record);
    await runJobs();
    expect(await matched()).not.toContain('2027 exception setting-missing');
    expect((await t.admin.query(`select state from confirmation_case where kind = 'setting-missing'`)).rows).toEqual([{ state: 'corrected' }]);
  });

  test('the directory names who answers for a zone: the open steps go there', async () => {
    await land(t.record, 'household-register', [registered(t.record, person(3))]);
    await land(t.record, 'deaths', [died(t.record, person(3))]);
    await land(t.record, 'low-income-persons', [claim(t.record, person(3), 'destitute', 'changnan-new-district')]);
    await assignOffices(enrolment, t.record);
    const steps = async () => (await t.admin.query(`select distinct office, assigned from step where county = 'changnan-new-district'`)).rows;
    expect(await steps()).toEqual([{ office: 'civil-affairs@changnan-new-district', assigned: false }]);
    await t.admin.query(`update reference_office set message = jsonb_set(message, '{answersFor}', '["360222", "changnan-new-district"]') where id = 'civil-affairs@360222'`);
    await assignOffices(enrolment, t.record);
    expect(await steps()).toEqual([{ office: 'civil-affairs@360222', assigned: true }]);
  });
});
