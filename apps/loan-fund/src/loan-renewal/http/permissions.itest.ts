import { describe, expect, test } from '@jest/globals';
import { wrongDoors, type Door } from '@lianban/service/testing';
import type { Role } from '@lianban/contracts';
import { fundPermissions, type FundPermission } from '../../fund/access/permissions.js';
import { permissions, reachOf, type LoanPermission } from '../access/permissions.js';
import { onService, type TestService } from '../fixtures/http.cases.js';
import { application, Life } from '../fixtures/life.cases.js';
import { posts, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
let http: TestService;
let caseId: string;
let stepId: string;
let documentId: string;

onService(async (record, service) => {
  [t, http] = [record, service];
  ({ caseId } = await Life.file(t, application(1), ['loan_contract']));
  const { rows } = await t.admin.query('select (select step_id from step) as step, (select document_id from loan_document) as document');
  ({ step: stepId, document: documentId } = rows[0]);
});

type Permission = LoanPermission | FundPermission;
const roles: Readonly<Record<Permission, Partial<Record<Role, unknown>>>> = { ...permissions, ...fundPermissions };
const row = (route: string, action: Permission, body?: object): Door<Permission> => ({ route, action, ...(body && { body }) });

/** Every route with what it needs. A body that is refused for its content still shows that the door was open. */
const rows: Door<Permission>[] = [
  row('POST loans/preview', 'loan.file'), row('POST loans', 'loan.file'), row('GET loans', 'loan.read'), row('GET loans/{caseId}', 'loan.read'),
  row('POST loans/{caseId}/steps/{code}/complete', 'step.complete'), row('POST loans/{caseId}/supplement', 'supplement.ask'), row('POST loans/{caseId}/delay', 'delay.ask'),
  row('POST loans/{caseId}/resolution', 'resolution.propose'), row('POST loans/{caseId}/resolution/sign', 'resolution.sign'), row('POST loans/{caseId}/withdraw', 'loan.withdraw'),
  row('POST loans/{caseId}/fraud-referral', 'fraud.refer'), row('POST loans/{caseId}/documents', 'document.upload'), row('GET loans/{caseId}/documents/{documentId}', 'document.read'),
  row('GET loans/{caseId}/annexes/{kind}', 'document.read'), row('GET texts', 'text.read'), row('POST texts', 'text.propose'), row('POST texts/{textId}/decide', 'text.decide'),
  row('GET banks/choices', 'loan.file'), row('POST steps/{stepId}/rungs', 'rung.issue', { kind: 'circular', text: '通报' }),
];
/** Those of the fund itself, where the office of a post says nothing. */
const fundRows: Door<Permission>[] = [
  row('GET fund', 'fund.read'), row('GET fund/days', 'fund.read'), row('GET fund/ledger', 'ledger.read'), row('GET fund/banks', 'bank.read'), row('POST fund/banks/{office}/lift', 'bank.lift'),
  row('GET fund/statements', 'statement.read'), row('GET fund/differences', 'statement.read'), row('POST fund/differences/{id}/explain', 'difference.explain'),
  row('GET fund/movements', 'movement.read'), row('POST fund/movements', 'movement.propose'), row('POST fund/movements/{movementId}/decide', 'movement.decide'),
  row('GET fund/lpr', 'lpr.read'), row('POST fund/lpr', 'lpr.propose'), row('POST fund/lpr/decide', 'lpr.decide'),
  row('GET fund/blacklist', 'blacklist.read'), row('POST fund/blacklist/{entryId}/appeal', 'blacklist.appeal'), row('POST fund/blacklist/{entryId}/remove', 'blacklist.decide'), row('POST fund/blacklist/{entryId}/keep', 'blacklist.decide'),
];

describe('every route at every post of the demonstration city', () => {
  test('has a row for each route that the service registers', async () => {
    expect([...rows, ...fundRows].map(({ route }) => route).sort()).toEqual((await http.routes()).sort());
  });

  test('is open exactly to the roles of the permission table', async () => {
    const ofOffices = new Map(posts.map((post) => [`${post.role} ${post.office}`, post]));
    const ofRoles = new Map(posts.map((post) => [post.role, post]));
    const at = { caseId, stepId, code: 'bank-review', kind: 'annex-1', textId: caseId, office: 'lending-bank@bank-01', id: caseId, movementId: caseId, entryId: caseId };
    const isOpen = (action: Permission, role: Role): boolean => role in roles[action];
    expect(await wrongDoors(http, rows.filter(({ route }) => !route.includes('{documentId}')), { posts: [...ofOffices.values()], at, isOpen })).toEqual([]);
    expect(await wrongDoors(http, fundRows, { posts: [...ofRoles.values()], at, isOpen })).toEqual([]);
  });

  test('a foreign case by address is not there, and nothing of it is said', async () => {
    const foreign = posts.filter(({ role, office }) => reachOf('loan.read', role) === 'own-office' && office !== 'borrower@F0001' && office !== 'lending-bank@bank-01');
    expect(foreign.length).toBeGreaterThan(25);
    for (const post of foreign) {
      const answers = [await http.call(`loans/${caseId}`, post.id), await http.call(`loans/${caseId}/documents/${documentId}`, post.id)];
      const said = { revision: 1, outcome: 'approved', data: {}, reason: '无' };
      if (reachOf('step.complete', post.role)) answers.push(await http.call(`loans/${caseId}/steps/bank-review/complete`, post.id, said));
      if (reachOf('loan.withdraw', post.role)) answers.push(await http.call(`loans/${caseId}/withdraw`, post.id, said));
      for (const { status, body } of answers) {
        expect(status).toBe(404);
        expect(JSON.stringify(body)).not.toMatch(/LR-2026|青白瓷业/);
      }
      expect((await http.call('loans?scope=all', post.id)).body).toMatchObject({ items: [], total: 0 });
    }
  });

  test('a post of the right role in another office ends no step', async () => {
    const said = { revision: 1, outcome: 'approved', data: {} };
    expect(await http.call(`loans/${caseId}/steps/bank-review/complete`, 'fund-manager', said)).toMatchObject({ status: 403 });
    expect(await http.call(`loans/${caseId}/steps/prepayment/complete`, 'fund-accountant', said)).toMatchObject({ status: 409, body: { code: 'LOAN_RENEWAL.STEP_NOT_OPEN' } });
    expect(await http.call(`loans/${caseId}/steps/nothing/complete`, 'fund-manager', said)).toMatchObject({ status: 404 });
  });
});
