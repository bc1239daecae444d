import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { enqueue, systemActor } from '@lianban/persistence';
import { temporalClient } from '@lianban/temporal';
import { requiredEnv } from '@lianban/testing';
import { randomUUID } from 'node:crypto';
import { Desk, deskEntities, deskMigrations } from '../fixtures/desk.cases.js';
import { CaseworkWorker } from '../index.js';

let desk: Desk;
let worker: CaseworkWorker;
beforeAll(async () => {
  desk = await Desk.open('2026-10-12');
  const { database, dir } = desk.opened;
  const config = { DATABASE_URL: database.url, KEY_DIR: dir, KAFKA_BROKERS: ['127.0.0.1:1'], TEMPORAL_ADDRESS: requiredEnv('TEST_TEMPORAL_ADDRESS'), TEMPORAL_NAMESPACE: 'default', LOG_LEVEL: 'silent' };
  worker = await CaseworkWorker.open({ name: 'work-safety', config, entities: deskEntities, migrations: deskMigrations });
});
afterAll(() => desk?.close());

test('one process serves the queues of several procedures and the jobs, and ends them together', async () => {
  const names = ['letters', 'visits'].map((name) => `${name}-${randomUUID()}`);
  const workflowsPath = new URL('../fixtures/desk.workflow.cases.ts', import.meta.url).href;
  const done: string[] = [];
  worker.runner.register('a-job', async ({ subjectId }) => void done.push(subjectId));
  const running = worker.run({
    queues: names.map((taskQueue) => ({ taskQueue, workflowsPath, activities: { say: async () => `said by ${taskQueue}` } })),
    loops: [{ start: () => void done.push('loop begins'), stop: async () => void done.push('loop ends') }],
  });
  const client = temporalClient(worker.parts.temporal);
  const answers = await Promise.all(names.map((taskQueue) => client.workflow.execute('deskCase', { taskQueue, workflowId: taskQueue, args: [] })));
  expect(answers).toEqual(names.map((name) => `said by ${name}`));
  await desk.record.transact(systemActor, (manager) => enqueue(manager, 'a-job', 'subject'));
  while (!done.includes('subject')) await new Promise((resolve) => setTimeout(resolve, 50));
  process.emit('SIGTERM');
  await running;
  expect(done).toEqual(['loop begins', 'subject', 'loop ends']);
  expect(worker.parts.dataSource.isInitialized).toBe(false);
}, 60_000);
