import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoPosts as posts } from '@lianban/testing';
import { wrongDoors, type Door } from '@lianban/service/testing';
import { reachOf, type Action } from '../access/permissions.js';
import { openService, type TestService } from '../fixtures/http.cases.js';
import { claim, died, land, person, registered } from '../fixtures/lists.cases.js';
import { openRecord, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
let http: TestService;
let caseId: string;
let stepId: string;
let personId: string;

beforeAll(async () => {
  t = await openRecord();
  await land(t.record, 'household-register', [registered(t.record, person(1))]);
  await land(t.record, 'deaths', [died(t.record, person(1))]);
  await land(t.record, 'low-income-persons', [claim(t.record, person(1), 'destitute')]);
  const { rows } = await t.admin.query('select case_id, step_id, person_id from step join confirmation_case using (case_id) limit 1');
  ({ case_id: caseId, step_id: stepId, person_id: personId } = rows[0]);
  http = await openService(t);
});
afterAll(async () => {
  await http?.close();
  await t?.close();
});

const row = (route: string, action: Action, more: Pick<Door<Action>, 'query' | 'body'> = {}): Door<Action> => ({ route, action, ...more });

/** Every route with what it needs. A body that is refused for its content still shows that the door was open. */
const rows: Door<Action>[] = [
  row('GET cases', 'case.read'), row('GET cases/{caseId}', 'case.read'), row('POST cases/{caseId}/steps/{stepId}/answer', 'case.answer'),
  row('POST cases/{caseId}/steps/{stepId}/review', 'case.review'), row('POST cases/{caseId}/decide', 'case.decide'),
  row('POST cases/batch-confirm/preview', 'case.answer'), row('POST cases/batch-confirm', 'case.answer'), row('POST cases/answers', 'case.answer'), row('GET cases/export.xlsx', 'case.export-clear'),
  row('POST persons/search', 'person.read', { body: { idNumber: person(1).idNumber, purpose: '核对权限' } }), row('POST persons/{personId}/reveal', 'person.reveal', { body: { purpose: '核对权限' } }),
  row('GET coverage', 'coverage.read', { query: '?year=2027' }), row('GET coverage/missing', 'coverage.missing', { query: '?year=2027' }),
  row('POST steps/{stepId}/rungs', 'rung.issue', { body: { kind: 'circular', text: '通报' } }), row('GET shares', 'share.read'), row('GET shares/{list}/{version}/evidence.zip', 'share.evidence'), row('GET integrity', 'integrity.read'),
];

describe('every route at every post of the demonstration city', () => {
  test('has a row for each route that the service registers', async () => {
    expect(rows.map(({ route }) => route).sort()).toEqual((await http.routes()).sort());
  });

  test('is open exactly to the roles of the permission table', async () => {
    expect(await wrongDoors(http, rows, { posts, at: { caseId, stepId, personId, list: 'deaths', version: '1' }, isOpen: (action, role) => reachOf(action, role) !== undefined })).toEqual([]);
  });

  test('a foreign case or person by address is not there, and nothing of it is said', async () => {
    const number = (await t.admin.query('select number from confirmation_case where case_id = $1', [caseId])).rows[0].number;
    for (const post of posts.filter(({ role, department, county }) => role.startsWith('county-') && !(county === '360222' && (department === 'civil-affairs' || role === 'county-supervisor')))) {
      const answers = [await http.call(`cases/${caseId}`, post.id)];
      if (post.role !== 'county-supervisor') answers.push(await http.call(`persons/${personId}/reveal`, post.id, { purpose: '核对权限' }));
      for (const { status, body } of answers) {
        expect(status).toBe(404);
        expect(JSON.stringify(body)).not.toContain(number);
        expect(JSON.stringify(body)).not.toContain(person(1).name);
      }
    }
  });
});
