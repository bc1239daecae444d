import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoAccounts, type Role } from '@lianban/contracts';
import { assertRowSecurity, inTransaction } from '@lianban/persistence';
import { csv, people } from '../fixtures/files.cases.js';
import { checked, openTestNode, type TestNode } from '../fixtures/node.cases.js';

let t: TestNode;
let id: string;
beforeAll(async () => {
  t = await openTestNode();
  id = (await checked(t, csv(...people(1, 3), { seed: 4, idNumber: '1' }))).id;
});
afterAll(() => t?.close());

const own: Role[] = ['data-officer', 'data-reviewer'];
const reading: Role[] = [...own, 'bureau-monitor', 'auditor'];

/** Route, body of a write, roles of the owning department that pass the door, and whether readers of all departments see it. */
const routes: [path: string, method: string | null, body: object | undefined, roles: Role[]][] = [
  ['lists', null, undefined, reading],
  ['batches', null, undefined, reading],
  ['received', null, undefined, [...own, 'auditor']],
  ['received/joint-fraud-cases', null, undefined, [...own, 'auditor']],
  ['received/joint-fraud-cases/rows', null, undefined, [...own, 'auditor']],
  ['received/joint-fraud-cases/export.xlsx', null, undefined, own],
  ['received/joint-fraud-cases/rows/1/reveal', 'POST', { purpose: '核对' }, own],
  ['batches/:id', null, undefined, reading],
  ['batches/:id/receipt', null, undefined, reading],
  ['batches/:id/evidence.zip', null, undefined, reading],
  ['received/hidden-dangers-emergency-management/1/evidence.zip', null, undefined, [...own, 'auditor']],
  ['batches/:id/rows', null, undefined, [...own, 'auditor']],
  ['batches/:id/roster', null, undefined, own],
  ['batches/:id/layout', 'PUT', {}, ['data-officer']],
  ['batches/:id/check', 'POST', {}, ['data-officer']],
  ['batches/:id/submit', 'POST', { revision: 0 }, ['data-officer']],
  ['batches/:id/cancel', 'POST', { reason: 1 }, ['data-officer']],
  ['batches/:id/approve', 'POST', { revision: 0 }, ['data-reviewer']],
  ['batches/:id/return', 'POST', { revision: 0, reason: '试' }, ['data-reviewer']],
  ['batches/:id/withdraw', 'POST', { revision: 0, reason: '试' }, ['data-reviewer']],
  ['inbox', null, undefined, [...own, 'auditor']],
];

const posts = demoAccounts.flatMap(({ posts: given }) => given.slice(0, 1));

describe('who may do what', () => {
  test.each(routes)('%s %s', async (path, method, body, roles) => {
    for (const post of posts) {
      const { status, body: answer } = await t.call(path.replace(':id', id), post.id, body, method ?? undefined);
      const mayEnter = roles.includes(post.role);
      if (!mayEnter) expect({ post: post.id, status }).toEqual({ post: post.id, status: 403 });
      else expect({ post: post.id, entered: status !== 403 }).toEqual({ post: post.id, entered: true });
      // Another department's officer meets the same answer as for a batch that does not exist.
      const stranger = own.includes(post.role) && post.department !== 'civil-affairs';
      if (mayEnter && stranger && path.includes(':id') && !(method === 'POST' && path.endsWith('cancel'))) expect({ post: post.id, status, code: answer.code }).toEqual({ post: post.id, status: 404, code: 'NOT_FOUND' });
      expect(JSON.stringify(answer)).not.toContain('列表外');
    }
  });

  test('without a token there is no answer at all', async () => {
    for (const [path] of routes.filter(([, method]) => method === null)) expect((await t.call(path.replace(':id', id), null)).status).toBe(401);
  });

  test('strangers see no batch of the department, the monitor no preview', async () => {
    expect((await t.call('batches', 'rural-officer')).body.total).toBe(0);
    expect((await t.call('batches', 'auditor')).body.total).toBe(1);
    const monitored = await t.call(`batches/${id}`, 'bureau-monitor');
    expect(monitored.body).toMatchObject({ layout: null, counts: { read: 4 }, actions: [] });
  });
});

describe('row security', () => {
  const tables = ['batch', 'batch_event', 'batch_progress', 'layout_memory', 'finding', 'faulty_row', 'list_row', 'list_change', 'publication', 'inbox_item', 'inbox_staged', 'received_row', 'received_staged', 'share_version', 'share_chunk', 'share_receipt'];

  test('every table of a department is forced under a checked policy that binds the app role', async () => {
    await expect(assertRowSecurity(t.node.dataSource, tables)).resolves.toBeUndefined();
  });

  test('a connection without an actor sees nothing; another department sees no staged row', async () => {
    for (const table of tables) expect(await t.node.dataSource.query(`select count(*)::int as n from ${table}`)).toEqual([{ n: 0 }]);
    const stage = `stage.r_${id.replaceAll('-', '')}`;
    const count = (department: 'tax' | 'civil-affairs') => inTransaction(t.node.dataSource, { sub: 'x', post: 'x', role: 'data-officer', department, county: null }, (manager) => manager.query(`select count(*)::int as n from ${stage}`));
    expect(await count('tax')).toEqual([{ n: 0 }]);
    expect(await count('civil-affairs')).toEqual([{ n: 3 }]);
  });

  test('names of staging tables are checked by the functions that make them', async () => {
    await expect(t.node.dataSource.query(`select stage_drop('batch')`)).rejects.toThrow('stage table name');
    await expect(t.node.dataSource.query(`select stage_open('r_${'0'.repeat(32)}', array['a; drop table batch'])`)).rejects.toThrow('stage column name');
  });
});
