import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoAccounts } from '@lianban/contracts';
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

/** Every route with what it needs. A body that is refused for its content still shows that the door was open. */
const routes = (): [path: string, action: Action, body?: object][] => [
  ['cases', 'case.read'], [`cases/${caseId}`, 'case.read'], [`cases/${caseId}/steps/${stepId}/answer`, 'case.answer', {}], [`cases/${caseId}/steps/${stepId}/review`, 'case.review', {}],
  [`cases/${caseId}/decide`, 'case.decide', {}], ['cases/batch-confirm/preview', 'case.answer', {}], ['cases/batch-confirm', 'case.answer', {}], ['cases/answers', 'case.answer', {}],
  ['persons/search', 'person.read', { idNumber: person(1).idNumber, purpose: '核对权限' }], [`persons/${personId}/reveal`, 'person.reveal', { purpose: '核对权限' }],
  ['coverage?year=2027', 'coverage.read'], ['coverage/missing?year=2027', 'coverage.missing'], [`steps/${stepId}/rungs`, 'rung.issue', { kind: 'circular', text: '通报' }], ['shares', 'share.read'], ['integrity', 'integrity.read'],
];
const posts = demoAccounts.flatMap(({ posts: own }) => own);

describe('every route at every post of the demonstration city', () => {
  test('is open exactly to the roles of the permission table', async () => {
    for (const [path, action, body] of routes()) {
      for (const post of posts) {
        const { status } = await http.call(path, post.id, body);
        const open = reachOf(action, post.role) !== undefined;
        expect({ path, post: post.id, forbidden: status === 403 }).toEqual({ path, post: post.id, forbidden: !open });
        expect(status).toBeLessThan(500);
      }
      expect((await http.call(path, null, body)).status).toBe(401);
    }
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
