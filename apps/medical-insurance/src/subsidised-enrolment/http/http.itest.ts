import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CaseDetail, CasePage, CoverageReport, MissingPerson, PersonPage } from '@lianban/procedure-subsidised-enrolment';
import { pageOf } from '@lianban/contracts';
import { openService, type TestService } from '../fixtures/http.cases.js';
import { claim, died, land, paid, person, registered } from '../fixtures/lists.cases.js';
import { openRecord, type TestRecord } from '../fixtures/record.cases.js';
import { Integrity } from '../results/integrity.query.js';

let t: TestRecord;
let http: TestService;
const confirmer = 'civil-confirmer@360222';

beforeAll(async () => {
  t = await openRecord();
  const { record } = t;
  await land(record, 'household-register', [1, 2, 3, 4, 5, 6].map((seed) => registered(record, person(seed))));
  await land(record, 'deaths', [died(record, person(1))]);
  await land(record, 'enrolment-payments', [paid(record, person(4), 2027, '84.00', '2026-09-20')]);
  await land(record, 'low-income-persons', [1, 2, 3, 4].map((seed) => claim(record, person(seed), 'minimum-allowance')));
  await land(record, 'monitored-persons', [2, 3].map((seed) => claim(record, person(seed), 'borderline-poverty')));
  http = await openService(t);
});
afterAll(async () => {
  await http?.close();
  await t?.close();
});

describe('the confirmation queue and the case page', () => {
  test('an office sees its own cases, masked, in the agreed shape, page by page with one total', async () => {
    const first = await http.call('cases?limit=2', confirmer);
    expect(first.status).toBe(200);
    const page = CasePage.parse(first.body);
    expect(page.total).toBe(6);
    expect(page.items[0]!.person).toEqual({ name: expect.stringMatching(/\*$/), idNumber: expect.stringMatching(/^360299\*{8}.{4}$/) });
    const seen = [...page.items];
    for (let cursor = page.nextCursor; cursor; ) {
      const next = CasePage.parse((await http.call(`cases?limit=2&cursor=${cursor}`, confirmer)).body);
      seen.push(...next.items);
      cursor = next.nextCursor;
    }
    expect(new Set(seen.map(({ caseId }) => caseId)).size).toBe(6);
    expect(CasePage.parse((await http.call('cases', 'civil-confirmer@360202')).body).total).toBe(0);
    expect(CasePage.parse((await http.call('cases?light=green', confirmer)).body).total).toBe(6);
    expect(CasePage.parse((await http.call('cases?light=red', confirmer)).body).total).toBe(0);
    expect(CasePage.parse((await http.call('cases?kind=deceased&scope=all', 'supervisor')).body).total).toBe(2);
  });

  test('the page shows facts, sources, ruling, and what this post may do; an answer moves it on', async () => {
    const { items } = CasePage.parse((await http.call('cases?kind=deceased&year=2027', confirmer)).body);
    const detail = CaseDetail.parse((await http.call(`cases/${items[0]!.caseId}`, confirmer)).body);
    expect(detail.facts).toContainEqual({ label: '在死亡名单中', value: '是' });
    expect(detail.sources.map(({ list }) => list)).toEqual(expect.arrayContaining(['low-income-persons', 'deaths', 'household-register']));
    expect(detail.ruling?.because).toContainEqual(expect.objectContaining({ article: '5' }));
    expect(detail.actions.map(({ action, primary }) => [action, primary])).toEqual([['confirm', true], ['reject', false], ['ask-correction', false]]);
    const answered = await http.call(`cases/${detail.caseId}/steps/${detail.actions[0]!.stepId}/answer`, confirmer, { revision: detail.revision, answer: 'reject', reasonCode: 'deceased' });
    expect(answered.status).toBe(200);
    expect(CaseDetail.parse(answered.body)).toMatchObject({ state: 'awaiting-review', actions: [] });
    const reviewing = CaseDetail.parse((await http.call(`cases/${detail.caseId}`, 'civil-county-reviewer@360222')).body);
    expect(reviewing.actions.map(({ action }) => action)).toEqual(['approve', 'return']);
    expect(CasePage.parse((await http.call('cases?scope=mine', 'civil-county-reviewer@360222')).body).total).toBe(1);
  });

  test('refusals are problems with code and remedy, and say nothing of a foreign case', async () => {
    const { items } = CasePage.parse((await http.call('cases?kind=deceased&year=2026', confirmer)).body);
    const one = items[0]!;
    const foreign = await http.call(`cases/${one.caseId}`, 'civil-confirmer@360202');
    expect(foreign).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(JSON.stringify(foreign.body)).not.toContain(one.number);
    expect(await http.call(`cases/${one.caseId}/decide`, confirmer, { revision: 1, outcome: 'confirmed', reason: '无' })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await http.call(`cases/${one.caseId}/steps/${one.mine!.stepId}/answer`, confirmer, { revision: one.revision + 5, answer: 'confirm' })).toMatchObject({ body: { code: 'STALE_REVISION', remedy: expect.any(String) } });
    expect(await http.call(`cases/${one.caseId}/steps/${one.mine!.stepId}/answer`, confirmer, { revision: one.revision, answer: 'reject' })).toMatchObject({ status: 409, body: { code: 'SUBSIDISED_ENROLMENT.REASON_REQUIRED' } });
    expect((await http.call('cases', null)).status).toBe(401);
    expect((await http.call('cases', 'civil-officer')).status).toBe(403);
  });
});

describe('batch confirmation', () => {
  test('counts by reason, leaves out what is in doubt, confirms what was shown, refuses a stale preview', async () => {
    const { body: preview } = await http.call('cases/batch-confirm/preview', confirmer, {});
    expect(preview).toMatchObject({ eligible: 4, excluded: 1, byKind: expect.arrayContaining([{ kind: 'two-categories', label: '两个部门同时认定', eligible: 4, excluded: 0 }, expect.objectContaining({ kind: 'deceased', eligible: 0, excluded: 1 })]) });
    expect(await http.call('cases/batch-confirm', 'civil-confirmer@360202', { token: preview.token, kinds: ['two-categories'] })).toMatchObject({ status: 422 });
    expect(await http.call('cases/batch-confirm', confirmer, { token: preview.token, kinds: ['two-categories'] })).toEqual({ status: 200, body: { accepted: 4, refused: [] } });
    expect(await http.call('cases/batch-confirm', confirmer, { token: preview.token, kinds: ['two-categories'] })).toMatchObject({ status: 409, body: { code: 'SUBSIDISED_ENROLMENT.PREVIEW_STALE' } });
  });
});

describe('the person page', () => {
  test('by full number and purpose: every list, line, officer post, case and ruling; clear text only on reveal; both audited', async () => {
    const { idNumber, name } = person(2);
    const answer = await http.call('persons/search', 'insurance-handler', { idNumber, purpose: '核对双重身份' });
    const page = PersonPage.parse(answer.body);
    expect(page.identities.map(({ list, line, officerPost }) => [list, line, officerPost]).sort()).toEqual([['low-income-persons', 2, 'officer'], ['monitored-persons', 2, 'officer']]);
    expect(page.rulings.filter(({ current }) => current).map(({ year }) => year).sort()).toEqual([2026, 2027]);
    expect(page.cases).toHaveLength(2);
    expect(JSON.stringify(page)).not.toContain(idNumber);
    expect((await http.call(`persons/${page.personId}/reveal`, 'insurance-handler', { purpose: '电话核实' })).body).toEqual({ name, idNumber });
    const { rows } = await t.admin.query(`select action, purpose from audit where object = $1 order by seq`, [`person/${page.personId}`]);
    expect(rows).toEqual([{ action: 'person.search', purpose: '核对双重身份' }, { action: 'person.reveal', purpose: '电话核实' }]);
  });
  test('an office finds whom it named, and nobody else', async () => {
    expect((await http.call('persons/search', confirmer, { idNumber: person(1).idNumber, purpose: '核实' })).status).toBe(200);
    expect(await http.call('persons/search', 'veterans-confirmer@360222', { idNumber: person(1).idNumber, purpose: '核实' })).toMatchObject({ status: 404 });
    expect(await http.call('persons/search', confirmer, { idNumber: '123', purpose: '核实' })).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
  });
});

describe('coverage', () => {
  test('the missing by name are as many as the report says', async () => {
    const report = CoverageReport.parse((await http.call('coverage?year=2027', 'insurance-reviewer')).body);
    const low = report.rows.find(({ category }) => category === 'minimum-allowance')!;
    expect(low).toMatchObject({ county: '360222', mustBe: 4, are: 1, missing: 3 });
    const missing = pageOf(MissingPerson).parse((await http.call('coverage/missing?year=2027&county=360222&category=minimum-allowance', 'insurance-reviewer')).body);
    expect(missing.total).toBe(low.missing);
    expect(missing.items).toHaveLength(low.missing);
    const own = CoverageReport.parse((await http.call('coverage?year=2027', 'rural-confirmer@360222')).body);
    expect(own.rows.map(({ category }) => category)).toEqual(['borderline-poverty']);
  });
});

test('integrity counts add up; no number or name of a person is in the log', async () => {
  const counts = Integrity.parse((await http.call('integrity', 'auditor')).body);
  expect(counts.currentRows).toMatchObject({ 'low-income-persons': 4, 'monitored-persons': 2, deaths: 1 });
  expect(counts.persons).toBe(6);
  for (const seed of [1, 2, 3, 4]) {
    expect(http.log()).not.toContain(person(seed).idNumber);
    expect(http.log()).not.toContain(t.record.keys.digester.idDigest(person(seed).idNumber));
  }
});
