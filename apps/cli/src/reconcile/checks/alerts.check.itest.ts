import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { StackFile } from '@lianban/stack';
import { requiredEnv, testDatabase, type TestDatabase } from '@lianban/testing';
import { Client } from 'pg';
import type { Places } from '../places/places.js';
import { Tables } from '../places/tables.js';
import { alertsCheck } from './alerts.check.js';

/** The columns that the check reads; the service's own migrations make more. */
const schema = `
create table share_alert (case_id int primary key, number text not null, family text not null default 'delivery', subject text not null, office text not null, mute_until date, closed_at timestamptz);
create table step (step_id serial primary key, case_id int not null, code text not null, office text not null, suspensions jsonb not null default '[]', closed_at timestamptz);
create table share_state (share_key text primary key, condition text not null, since timestamptz not null);
create table monitor_sign (party text primary key, at timestamptz not null);
create table reference_setting (key text not null, effective_from date not null, message jsonb not null)`;

/** One late, one stuck and muted, one cured, one share that fell silent just now, and one that is well. */
const sound = `
truncate share_alert, step, share_state, monitor_sign, reference_setting;
insert into monitor_sign values ('look', now());
insert into share_alert values (1, 'SA-2026-000001', 'delivery', 'a@x', 'tax', null, null), (2, 'SA-2026-000002', 'delivery', 'b@x', 'x', '2026-10-20', null), (3, 'SA-2026-000003', 'delivery', 'c@x', 'x', null, now());
insert into step (case_id, code, office, suspensions, closed_at) values
  (1, 'restore', 'x', '[]', now()), (1, 'restore', 'tax', '[{"fromOn": "2026-10-12", "toOn": "2026-10-13"}]', null), (1, 'coordinate', 'data-bureau', '[]', null), (2, 'restore', 'x', '[{"fromOn": "2026-10-12", "toOn": null}]', null), (3, 'restore', 'x', '[]', now());
insert into share_state values ('a@x', 'late', now() - interval '1 day'), ('b@x', 'stuck', now() - interval '1 hour'), ('c@x', 'healthy', now() - interval '1 day'), ('d@x', 'silent', now() - interval '1 minute'), ('e@x', 'due', now() - interval '9 days')`;

let database: TestDatabase;
let client: Client;
let tables: Tables;
beforeAll(async () => {
  database = await testDatabase([]);
  client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(schema);
  tables = new Tables({ postgresAdminUrl: requiredEnv('TEST_POSTGRES_ADMIN_URL'), databases: { 'exchange-monitor': { ownerUrl: database.ownerUrl, appUrl: database.url } } } as Pick<StackFile, 'databases' | 'postgresAdminUrl'>);
});
afterAll(async () => {
  await tables?.close();
  await client?.end();
  await database?.drop();
});
beforeEach(() => client.query(sound));
const found = async (): Promise<string[]> => (await alertsCheck.run({ tables } as Places)).findings.map(({ kind, what }) => `${kind} ${what}`);

describe('the check of alerts', () => {
  test('finds nothing where shares, alerts and steps agree', async () => expect(await found()).toEqual([]));

  test.each([
    ['nobody restores', `delete from step where case_id = 2`, 'lost SA-2026-000002 未恢复，没有单位负责恢复'],
    ['what is over is still owed', `insert into step (case_id, code, office) values (3, 'coordinate', 'data-bureau')`, 'differs SA-2026-000003 已恢复，仍有未结的环节'],
    ['two restore at once', `insert into step (case_id, code, office) values (1, 'restore', 'tax')`, 'doubled SA-2026-000001 的环节 restore 同时开了两次'],
    ['a muted alert runs on', `update step set suspensions = '[]' where case_id = 2`, 'differs SA-2026-000002 的静默与环节的中止不符'],
    ['an alert is silent that nobody muted', `update share_alert set mute_until = null where case_id = 2`, 'differs SA-2026-000002 的静默与环节的中止不符'],
    ['another office owes it than it says', `update share_alert set office = 'x' where case_id = 1`, 'differs SA-2026-000001 的负责单位与环节不符'],
    ['a number is missing', `delete from share_alert where case_id = 1`, 'lost 编号 SA-2026 少了'],
    ['a fault calls nobody', `update share_state set since = now() - interval '1 hour' where share_key = 'd@x'`, 'lost d@x：静默，没有告警'],
    ['an alert outlives its fault', `update share_state set condition = 'healthy' where share_key = 'a@x'`, 'doubled SA-2026-000001 的共享早已正常，告警仍未结束'],
  ])('finds it where %s', async (_, fault, told) => {
    await client.query(fault);
    expect(await found()).toContain(told);
  });

  test('judges by the last look of the monitor, not by a clock that went on without it', async () => {
    await client.query(`update share_state set since = now() - interval '1 hour' where share_key = 'd@x'; update monitor_sign set at = now() - interval '59 minutes'`);
    expect(await found()).toEqual([]);
  });

  test('waits as long as the local setting says', async () => {
    await client.query(`update share_state set since = now() - interval '1 hour' where share_key = 'd@x'; insert into reference_setting values ('share-alert.open-after-silent-seconds', '2026-01-01', '{"value": 7200}')`);
    expect(await found()).toEqual([]);
  });
});
