import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { StackFile } from '@lianban/stack';
import { requiredEnv, testDatabase, type TestDatabase } from '@lianban/testing';
import { Client } from 'pg';
import type { Places } from '../places/places.js';
import { Tables } from '../places/tables.js';
import { decisionsCheck } from './decisions.check.js';

/** The columns that the check reads; the service's own migrations make more. */
const schema = `
create table safety_case (case_id int primary key, number text not null, reference text);
create table landed_decision (list text not null, row_key text not null, version int not null, line int not null, reference text not null, state text not null, case_id int);
create table intake_problem (list text not null, row_key text not null, kind text not null, settled_at timestamptz);
create table job (kind text not null, subject_id text not null, state text not null)`;

/** One of each state, all in order. */
const sound = `
truncate safety_case, landed_decision, intake_problem, job;
insert into safety_case values (1, 'ED-2026-000001', '甲1号'), (2, 'ED-2026-000002', '甲2号');
insert into landed_decision values ('x', 'a', 1, 2, '甲1号', 'recorded', 1), ('x', 'b', 1, 3, '甲2号', 'withdrawn', 2), ('x', 'c', 1, 4, '甲3号', 'refused', null), ('x', 'd', 2, 2, '甲4号', 'new', null), ('x', 'e', 2, 3, '甲5号', 'withdrawn', null);
insert into intake_problem values ('x', 'b', 'withdrawn', null), ('x', 'c', 'not-recorded', now());
insert into job values ('record-decisions', 'x', 'queued');`;

let database: TestDatabase;
let client: Client;
let tables: Tables;
beforeAll(async () => {
  database = await testDatabase([]);
  client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(schema);
  tables = new Tables({ postgresAdminUrl: requiredEnv('TEST_POSTGRES_ADMIN_URL'), databases: { 'work-safety': { ownerUrl: database.ownerUrl, appUrl: database.url } } } as Pick<StackFile, 'databases' | 'postgresAdminUrl'>);
});
beforeEach(() => client.query(sound));
afterAll(async () => {
  await tables?.close();
  await client?.end();
  await database?.drop();
});

const run = () => decisionsCheck.run({ tables } as unknown as Places);

test('finds nothing where every decision is a case, waits for its job or for a person', async () => {
  expect(await run()).toMatchObject({ findings: [], counts: { 报送的决定: 5, 已登记: 1, 未能登记: 1, 已撤回: 2, 待处理的接收差异: 1 } });
});

test.each<[string, string, string]>([
  ['a case is gone', 'delete from safety_case where case_id = 1', 'lost 名单 x 第 1 版第 2 行的决定没有事项'],
  ['a case has another number', `update safety_case set reference = '乙1号' where case_id = 1`, 'differs 名单 x 第 1 版第 2 行的文号与事项 ED-2026-000001 的不同'],
  ['no job will record it', `update job set state = 'done'`, 'lost 名单 x 第 2 版第 2 行等待登记，但没有登记的作业'],
  ['a refused one is on no worklist', `delete from intake_problem where row_key = 'c'`, 'lost 名单 x 第 1 版第 4 行没有登记，也不在接收差异中'],
  ['nobody was asked about a withdrawn one', `delete from intake_problem where row_key = 'b'`, 'lost 名单 x 第 1 版第 3 行已撤回，事项还在，却没有接收差异'],
])('%s', async (_, fault, expected) => {
  await client.query(fault);
  expect((await run()).findings.map(({ kind, what }) => `${kind} ${what}`)).toEqual([expected]);
});
