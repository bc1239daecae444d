import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wakeOpenCases } from '@lianban/casework';
import { OutboxRelay, type KafkaPort, type OutgoingMessage } from '@lianban/messaging';
import { createLianbanWorker, signalWithStartRecordChanged, temporalClient, type LianbanWorker } from '@lianban/temporal';
import { requiredEnv } from '@lianban/testing';
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { claim, died, land, person, registered } from '../fixtures/lists.cases.js';
import { actor, openRecord, setToday, type TestRecord } from '../fixtures/record.cases.js';
import { enrolment } from '../enrolment.casework.js';
import { createActivities } from './create-activities.js';

let t: TestRecord;
let relay: OutboxRelay;
let worker: LianbanWorker;
let running: Promise<void>;
let versionEnds: (workflowId: string) => Promise<unknown>;
let close: () => Promise<void>;
const sent: OutgoingMessage[] = [];

beforeAll(async () => {
  t = await openRecord('2026-10-12');
  const temporal = { address: requiredEnv('TEST_TEMPORAL_ADDRESS'), namespace: 'default', codecKeys: t.record.keys.codec };
  const client = temporalClient(temporal);
  const taskQueue = `test-${randomBytes(4).toString('hex')}`;
  const kafka: KafkaPort = { produce: async (messages) => void sent.push(...messages), consume: () => ({ stop: async () => {} }), consuming: () => [], lag: async () => ({}), close: async () => {} };
  relay = new OutboxRelay({ dataSource: t.record.dataSource, kafka, startWorkflow: (entry) => signalWithStartRecordChanged(client, { ...entry, taskQueue }) });
  relay.start();
  const door = fileURLToPath(new URL('../../../../../workflows/subsidised-enrolment/src/index.ts', import.meta.url));
  worker = await createLianbanWorker({ temporal, taskQueue, workflowsPath: door, activities: createActivities(t.record) });
  running = worker.run();
  versionEnds = (workflowId) => client.workflow.getHandle(workflowId).result();
  close = () => client.connection.close();
});
afterAll(async () => {
  await worker?.stop();
  await running;
  await relay?.stop();
  await close?.();
  await t?.close();
});

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await look();
    if (found) return found;
    await delay(100);
  }
  throw new Error('did not happen within 30 s');
}
const one = async <T>(sql: string, parameters: unknown[] = []): Promise<T | undefined> => (await t.admin.query(sql, parameters)).rows[0];

test('from a landed list through a reminder, an answer and its review to an entitlement, a closed case and a closed version', async () => {
  const { record, commands } = t;
  await land(record, 'household-register', [registered(record, person(1)), registered(record, person(2))]);
  await land(record, 'deaths', [died(record, person(1))]);
  await land(record, 'low-income-persons', [claim(record, person(1), 'destitute'), claim(record, person(2), 'destitute')]);
  const cases = (await t.admin.query('select case_id as "caseId", revision, (select step_id from step where step.case_id = c.case_id) as "stepId" from confirmation_case c')).rows;
  expect(cases).toHaveLength(2);

  await setToday(record, '2026-10-21');
  await wakeOpenCases(enrolment, record, { signal: new AbortController().signal, heartbeat: async () => {} });
  await until(async () => (await one<{ n: number }>(`select count(*)::int as n from step_notice where kind = 'reminder-3' and state = 'sent'`))?.n === 2);
  await until(async () => sent.some(({ key, value }) => key === cases[0].stepId && value?.toString().includes('"kind":"reminder-3"')));

  for (const { caseId, revision, stepId } of cases) {
    await commands.answer(actor('county-confirmer', 'civil-affairs', '360222'), caseId, stepId, { revision, answer: 'confirm' });
    const review = await until(async () => one<{ id: string }>(`select step_id as id from step where case_id = $1 and code = 'review'`, [caseId]));
    await commands.review(actor('county-reviewer', 'civil-affairs', '360222'), caseId, review.id, { revision: revision + 1, decision: 'approve' });
  }
  await until(async () => (await one<{ n: number }>(`select count(*)::int as n from confirmation_case where closed_at is not null and state = 'confirmed'`))?.n === 2);
  const { rows } = await t.admin.query(`select distinct status, subsidy_fen = contribution_fen as whole from entitlement join person using (person_id) where id_digest = $1 and superseded_at is null`, [record.keys.digester.idDigest(person(1).idNumber)]);
  expect(rows).toEqual([{ status: 'subsidised', whole: true }]);
  await until(async () => one(`select 1 as closed from version_county where list = 'low-income-persons' and closed_at is not null`));
  await versionEnds('subsidised-enrolment/version/low-income-persons/1/360222');
});
