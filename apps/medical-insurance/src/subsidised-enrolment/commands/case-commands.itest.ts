import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createActivities } from '../activities/create-activities.js';
import { claim, died, land, person, registered } from '../fixtures/lists.cases.js';
import { actor, openRecord, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
const confirmer = actor('county-confirmer', 'civil-affairs', '360222');
const reviewer = actor('county-reviewer', 'civil-affairs', '360222');
const insurance = actor('insurance-reviewer', 'medical-insurance-agency');

interface Found {
  caseId: string;
  revision: number;
  state: string;
  outcome: string | null;
  steps: { step_id: string; code: string; office: string; round: number; state: string; outcome: string | null }[];
}

async function find(seed: number, year = 2027): Promise<Found> {
  const { rows } = await t.admin.query(
    `select c.case_id as "caseId", c.revision, c.state, c.outcome, (select jsonb_agg(to_jsonb(s) order by s.round, s.code, s.office) from step s where s.case_id = c.case_id) as steps
     from confirmation_case c join person using (person_id) where id_digest = $1 and insurance_year = $2`,
    [t.record.keys.digester.idDigest(person(seed).idNumber), year],
  );
  return rows[0];
}
const stepOf = (one: Found, code: string, office = 'civil-affairs@360222', round = 1): string => one.steps.find((s) => s.code === code && s.office === office && s.round === round)!.step_id;

beforeAll(async () => {
  t = await openRecord();
  const { record } = t;
  await land(record, 'household-register', [1, 2, 3, 4, 5].map((seed) => registered(record, person(seed))));
  await land(record, 'deaths', [1, 2, 3].map((seed) => died(record, person(seed))));
  await land(record, 'low-income-persons', [1, 2, 3, 4].map((seed) => claim(record, person(seed), 'minimum-allowance')));
  await land(record, 'monitored-persons', [claim(record, person(4), 'borderline-poverty')]);
});
afterAll(() => t?.close());

describe('a county office answers and a second person reviews', () => {
  test('confirm, approve: the case is confirmed, its person entitled, its workflow told', async () => {
    const before = await find(1);
    await t.commands.answer(confirmer, before.caseId, stepOf(before, 'confirm'), { revision: before.revision, answer: 'confirm' });
    const answered = await find(1);
    expect(answered).toMatchObject({ state: 'awaiting-review', outcome: null });
    await t.commands.review(reviewer, answered.caseId, stepOf(answered, 'review'), { revision: answered.revision, decision: 'approve' });
    expect(await find(1)).toMatchObject({ state: 'confirmed', outcome: 'confirmed' });
    const activities = createActivities(t.record);
    const ref = { caseId: before.caseId };
    expect(await activities.weighAnswers(ref)).toBe('agreed');
    await activities.decideEntitlement(ref);
    await activities.publishOutcome(ref);
    await activities.closeCase(ref);
    await activities.closeCase(ref);
    expect(await activities.loadCase(ref)).toEqual({ offices: ['civil-affairs@360222'], closed: true });
    const { rows } = await t.admin.query(
      `select e.status, e.subsidy_fen::int, r.fields->>'outcome' as outcome from entitlement e join result_row r using (person_id)
       where person_id = (select person_id from confirmation_case where case_id = $1) and e.insurance_year = 2027 and r.list = 'enrolment-status-civil-affairs' and r.fields->>'insuranceYear' = '2027'`, [before.caseId],
    );
    expect(rows).toEqual([{ status: 'subsidised', subsidy_fen: 33600, outcome: 'confirmed' }]);
  });

  test('the same person may not review, a stale page may not write', async () => {
    const before = await find(2);
    await t.commands.answer(confirmer, before.caseId, stepOf(before, 'confirm'), { revision: before.revision, answer: 'reject', reasonCode: 'deceased' });
    const answered = await find(2);
    const self = actor('county-reviewer', 'civil-affairs', '360222', confirmer.sub);
    await expect(t.commands.review(self, answered.caseId, stepOf(answered, 'confirm'), { revision: answered.revision, decision: 'approve' })).rejects.toMatchObject({ code: 'SUBSIDISED_ENROLMENT.SECOND_PERSON_REQUIRED' });
    await expect(t.commands.review(reviewer, answered.caseId, stepOf(answered, 'confirm'), { revision: before.revision, decision: 'approve' })).rejects.toMatchObject({ code: 'STALE_REVISION' });
  });

  test('returned: the office owes a second round; then rejected with its reason', async () => {
    const answered = await find(2);
    await expect(t.commands.review(reviewer, answered.caseId, stepOf(answered, 'review'), { revision: answered.revision, decision: 'return' })).rejects.toMatchObject({ code: 'SUBSIDISED_ENROLMENT.REASON_REQUIRED' });
    await t.commands.review(reviewer, answered.caseId, stepOf(answered, 'review'), { revision: answered.revision, decision: 'return', reason: '请核对死亡证明' });
    const again = await find(2);
    expect(again.state).toBe('open');
    await t.commands.answer(confirmer, again.caseId, stepOf(again, 'confirm', undefined, 2), { revision: again.revision, answer: 'reject', reasonCode: 'deceased' });
    const second = await find(2);
    await t.commands.review(reviewer, second.caseId, stepOf(second, 'review', undefined, 2), { revision: second.revision, decision: 'approve' });
    expect(await find(2)).toMatchObject({ state: 'rejected', outcome: 'rejected' });
    await createActivities(t.record).decideEntitlement({ caseId: again.caseId });
    const { rows } = await t.admin.query(`select status from entitlement where person_id = (select person_id from confirmation_case where case_id = $1) and insurance_year = 2027`, [again.caseId]);
    expect(rows).toEqual([{ status: 'refused' }]);
  });

  test('two departments both confirm: medical insurance decides for one category', async () => {
    const rural = actor('county-confirmer', 'rural-revitalisation', '360222');
    const ruralReviewer = actor('county-reviewer', 'rural-revitalisation', '360222');
    let one = await find(4);
    await t.commands.answer(confirmer, one.caseId, stepOf(one, 'confirm'), { revision: one.revision, answer: 'confirm' });
    one = await find(4);
    await t.commands.answer(rural, one.caseId, stepOf(one, 'confirm', 'rural-revitalisation@360222'), { revision: one.revision, answer: 'confirm' });
    one = await find(4);
    await t.commands.review(reviewer, one.caseId, stepOf(one, 'review'), { revision: one.revision, decision: 'approve' });
    one = await find(4);
    await t.commands.review(ruralReviewer, one.caseId, stepOf(one, 'review', 'rural-revitalisation@360222'), { revision: one.revision, decision: 'approve' });
    one = await find(4);
    expect(one.state).toBe('disagreed');
    expect(one.steps.map(({ code }) => code)).toContain('decide');
    await t.commands.decide(insurance, one.caseId, { revision: one.revision, outcome: 'confirmed', category: 'borderline-poverty', reason: '以监测对象为准' });
    const activities = createActivities(t.record);
    expect(await activities.weighAnswers({ caseId: one.caseId })).toBe('decided');
    await activities.decideEntitlement({ caseId: one.caseId });
    const { rows } = await t.admin.query(
      `select category, subsidy_fen::int from entitlement where person_id = (select person_id from confirmation_case where case_id = $1) and insurance_year = 2027 and superseded_at is null`, [one.caseId],
    );
    expect(rows).toEqual([{ category: 'borderline-poverty', subsidy_fen: 21000 }]);
  });

  test('every decision left an audit row with its actor', async () => {
    const { rows } = await t.admin.query(`select action, actor_role from audit where action in ('case.confirm', 'case.approve', 'case.return', 'case.decide') group by 1, 2 order by 1`);
    expect(rows).toEqual([
      { action: 'case.approve', actor_role: 'county-reviewer' }, { action: 'case.confirm', actor_role: 'county-confirmer' },
      { action: 'case.decide', actor_role: 'insurance-reviewer' }, { action: 'case.return', actor_role: 'county-reviewer' },
    ]);
  });
});

describe('row security', () => {
  test('an office of another county or department finds no case, and its commands are answered as if there were none', async () => {
    const one = await find(3);
    for (const stranger of [actor('county-confirmer', 'civil-affairs', '360202'), actor('county-confirmer', 'veterans-affairs', '360222')]) {
      const seen = await t.record.transact(stranger, (manager) => manager.query('select (select count(*)::int from confirmation_case) as cases, (select count(*)::int from step) as steps, (select count(*)::int from case_event) as events'));
      expect(seen).toEqual([{ cases: 0, steps: 0, events: 0 }]);
      await expect(t.commands.answer(stranger, one.caseId, stepOf(one, 'confirm'), { revision: one.revision, answer: 'confirm' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
  test('an office sees what it owes, a county supervisor the county, medical insurance the city', async () => {
    const count = (who: Parameters<TestRecord['record']['transact']>[0]) => t.record.transact(who, async (manager) => (await manager.query('select count(*)::int as n from confirmation_case'))[0].n);
    const all = (await t.admin.query('select count(*)::int as n from confirmation_case')).rows[0].n;
    expect(await count(confirmer)).toBe(all);
    expect(await count(actor('county-supervisor', 'city-government-office', '360222'))).toBe(all);
    expect(await count(actor('county-supervisor', 'city-government-office', '360202'))).toBe(0);
    expect(await count(insurance)).toBe(all);
    expect(await count(actor('data-officer', 'civil-affairs'))).toBe(0);
  });
});
