import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { Client } from 'pg';
import { migrations } from './index.js';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await testDatabase(migrations);
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

test('every table with steps or cases is under forced row security with a policy, and the app role is bound by it', async () => {
  const secured = ['case_event', 'case_version', 'confirmation_case', 'step', 'step_notice'];
  const { rows } = await client.query(
    `select c.relname, c.relrowsecurity, c.relforcerowsecurity, count(p.polname)::int as policies
     from pg_class c left join pg_policy p on p.polrelid = c.oid where c.relname = any($1) group by 1, 2, 3 order by 1`, [secured],
  );
  expect(rows).toEqual(secured.map((relname) => ({ relname, relrowsecurity: true, relforcerowsecurity: true, policies: 1 })));
  const role = await client.query('select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user');
  expect(role.rows).toEqual([{ free: false }]);
});

test('without an actor no case is seen', async () => {
  expect((await client.query('select count(*)::int as n from confirmation_case')).rows).toEqual([{ n: 0 }]);
  expect((await client.query('select count(*)::int as n from step')).rows).toEqual([{ n: 0 }]);
});
