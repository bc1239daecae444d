import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ChangeRow } from '@lianban/contracts';
import { createActivities } from '../activities/create-activities.js';
import { change, claim, died, land, matchAll, paid, person, registered } from '../fixtures/lists.cases.js';
import { actor, openRecord, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
beforeAll(async () => {
  t = await openRecord();
  await land(t.record, 'household-register', Array.from({ length: 12 }, (_, n) => registered(t.record, person(n))));
});
afterAll(() => t?.close());

const casesOf = async (seed: number, year = 2027) => {
  const { rows } = await t.admin.query(
    `select c.case_id as "caseId", c.kind, c.state, c.round, c.closed_at is not null as closed, c.revision, c.outcome,
       (select jsonb_agg(v.list || '/' || v.version order by v.list, v.version) from case_version v where v.case_id = c.case_id) as versions,
       (select jsonb_agg(s.state order by s.case_round) from step s where s.case_id = c.case_id and s.code = 'confirm') as steps
     from confirmation_case c join person using (person_id) where id_digest = $1 and insurance_year = $2 order by c.number`,
    [t.record.keys.digester.idDigest(person(seed).idNumber), year],
  );
  return rows;
};
const outcomeOf = async (seed: number, year = 2027): Promise<string | undefined> => {
  const { rows } = await t.admin.query(
    `select outcome from matching join person using (person_id) where id_digest = $1 and insurance_year = $2 and superseded_at is null`, [t.record.keys.digester.idDigest(person(seed).idNumber), year],
  );
  return rows[0]?.outcome;
};
const left = (row: ChangeRow): ChangeRow => ({ ...row, op: 'left', fields: {} });

describe('a doubt through the versions of lists', () => {
  test('a later version of a list adopts the open case: one case, linked to both', async () => {
    await land(t.record, 'deaths', [died(t.record, person(0))]);
    const first = await land(t.record, 'low-income-persons', [claim(t.record, person(0), 'minimum-allowance')]);
    const second = await land(t.record, 'low-income-persons', [claim(t.record, person(0), 'minimum-allowance', '360222', '2026-04-01', 'changed')]);
    expect(await casesOf(0)).toEqual([expect.objectContaining({ kind: 'deceased', state: 'open', round: 1, versions: [`low-income-persons/${first}`, `low-income-persons/${second}`], steps: ['open'] })]);
  });

  test('the doubt gone with a corrected register: the case closes as corrected and its step with it', async () => {
    await land(t.record, 'deaths', [left(died(t.record, person(0)))]);
    expect(await casesOf(0)).toEqual([expect.objectContaining({ state: 'corrected', closed: true, steps: ['closed'] })]);
    expect(await outcomeOf(0)).toBe('to-enrol-subsidised');
  });

  test('the doubt raised again: the same case opens a second round, with a new step', async () => {
    await land(t.record, 'deaths', [died(t.record, person(0))]);
    expect(await casesOf(0)).toEqual([expect.objectContaining({ state: 'open', closed: false, round: 2, steps: ['closed', 'open'] })]);
  });

  test('a withdrawn list: what it had claimed never counted, its cases close as source withdrawn', async () => {
    const wrong = await land(t.record, 'monitored-persons', [claim(t.record, person(1), 'borderline-poverty'), claim(t.record, person(2), 'borderline-poverty')]);
    await land(t.record, 'veterans', [claim(t.record, person(1), 'veteran-six-kinds')]);
    expect(await casesOf(1)).toEqual([expect.objectContaining({ kind: 'two-categories', state: 'open' })]);
    await land(t.record, 'monitored-persons', [left(claim(t.record, person(1), 'borderline-poverty')), left(claim(t.record, person(2), 'borderline-poverty'))], { withdraws: wrong });
    expect(await casesOf(1)).toEqual([expect.objectContaining({ kind: 'two-categories', state: 'source-withdrawn', closed: true })]);
    expect(await outcomeOf(1)).toBe('to-enrol-subsidised');
    expect(await outcomeOf(2)).toBeUndefined();
  });

  test('left the list: recorded when not enrolled, a case when enrolled at subsidy', async () => {
    await land(t.record, 'enrolment-payments', [paid(t.record, person(4), 2027, '126.00', '2026-09-20')]);
    await land(t.record, 'disabled-persons', [claim(t.record, person(3), 'disabled-unable-to-work'), claim(t.record, person(4), 'disabled-unable-to-work')]);
    await land(t.record, 'disabled-persons', [left(claim(t.record, person(3), 'disabled-unable-to-work')), left(claim(t.record, person(4), 'disabled-unable-to-work'))]);
    expect(await outcomeOf(3)).toBe('exit-recorded');
    expect(await outcomeOf(4)).toBe('exception');
    expect(await casesOf(4)).toEqual([expect.objectContaining({ kind: 'left-while-enrolled', state: 'open' })]);
    const { rows } = await t.admin.query(`select valid_to is not null as ended from identity join person using (person_id) where id_digest = $1`, [t.record.keys.digester.idDigest(person(3).idNumber)]);
    expect(rows).toEqual([{ ended: true }]);
  });

  test('an answer stands while the evidence is the same, and opens again with other evidence', async () => {
    const { record, commands } = t;
    await land(record, 'deaths', [died(record, person(5))]);
    await land(record, 'low-income-persons', [claim(record, person(5), 'destitute')]);
    const [one] = await casesOf(5);
    const confirmer = actor('county-confirmer', 'civil-affairs', '360222');
    const step = async () => (await t.admin.query(`select step_id from step where case_id = $1 and closed_at is null`, [one.caseId])).rows[0].step_id;
    await commands.answer(confirmer, one.caseId, await step(), { revision: one.revision, answer: 'confirm' });
    const [answered] = await casesOf(5);
    await commands.review(actor('county-reviewer', 'civil-affairs', '360222'), one.caseId, await step(), { revision: answered.revision, decision: 'approve' });
    await createActivities(record).closeCase({ caseId: one.caseId });
    await land(record, 'enrolment-payments', [paid(record, person(5), 2027, '10.00', '2026-10-01')]);
    expect(await outcomeOf(5)).toBe('confirmed');
    expect(await casesOf(5)).toEqual([expect.objectContaining({ state: 'confirmed', round: 1, outcome: 'confirmed' })]);
    await land(record, 'low-income-persons', [claim(record, person(5), 'orphan', '360222')]);
    expect(await casesOf(5)).toEqual([expect.objectContaining({ state: 'open', round: 2, outcome: null })]);
    expect(await outcomeOf(5)).toBe('exception');
  });

  test('nobody answers for a county: the step is there, visibly unassigned, and goes to no other county', async () => {
    await land(t.record, 'deaths', [died(t.record, person(6))]);
    await land(t.record, 'low-income-persons', [claim(t.record, person(6), 'destitute', 'changnan-new-district')]);
    const { rows } = await t.admin.query(`select distinct office, assigned, step.county from step join confirmation_case using (case_id) join person using (person_id) where id_digest = $1 and code = 'confirm'`, [t.record.keys.digester.idDigest(person(6).idNumber)]);
    expect(rows).toEqual([{ office: 'civil-affairs@changnan-new-district', assigned: false, county: 'changnan-new-district' }]);
  });

  test('a killed application leaves nothing, and the same version applied again is the same', async () => {
    const before = (await t.admin.query('select count(*)::int as n from identity')).rows;
    const row = claim(t.record, person(7), 'destitute');
    await expect(land(t.record, 'low-income-persons', [row, change(t.record, 'added', person(8), { category: '没有的类别', county: '360222', recognisedOn: '2026-01-01' })])).rejects.toThrow(/identity category/);
    expect((await t.admin.query('select count(*)::int as n from identity')).rows).toEqual(before);
    await land(t.record, 'low-income-persons', [row]);
    await matchAll(t.record);
    expect(await outcomeOf(7)).toBe('to-enrol-subsidised');
  });
});
