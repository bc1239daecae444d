import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDataSource, inTransaction, systemActor } from '@lianban/persistence';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { cureLetters } from '../receive/cure-letters.js';
import { endSending } from './close-orders.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await testDatabase(migrations);
  dataSource = await createDataSource({ url: database.url }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const system = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> => inTransaction(dataSource, systemActor, work);

/** An order of two letters, the second of which still waits for its answer; the sending is about to end. */
async function order(): Promise<{ orderId: string; letters: [string, string] }> {
  const orderId = randomUUID();
  const letters: [string, string] = [`${orderId}-1`, `${orderId}-2`];
  await system(async (manager) => {
    await manager.query(`insert into replay_order (order_id, number, kind, state, reason, digest, ordered_sub, ordered_by) values ($1::uuid, $1::text, 'replay', 'running', 'r', 'd', 's', 'b')`, [orderId]);
    for (const id of letters) {
      await manager.query(`insert into letter (id, topic, partition, "offset", key, consumer, reason_code, tries, bytes, at, state, attempts, order_id) values ($1, 't', 0, 1, 'k', 'c.d', 'X', 1, 1, now(), 'resent', 1, $2)`, [id, orderId]);
      await manager.query(`insert into replay_item (order_id, letter_id, state, attempt) values ($1, $2, 'sent', 1)`, [orderId, id]);
    }
  });
  return { orderId, letters };
}

const stateOf = async (orderId: string): Promise<string> => (await system((manager) => manager.query<{ state: string }[]>('select state from replay_order where order_id = $1', [orderId])))[0]!.state;
const cure = (...ids: string[]) => (manager: EntityManager): Promise<void> => cureLetters(manager, ids, { by: 'c.d', what: 'w', reason: null });

/** The first is done but not committed while the second begins. */
async function overlapping(first: (manager: EntityManager) => Promise<void>, second: (manager: EntityManager) => Promise<void>): Promise<void> {
  let commit: () => void = () => {};
  let done: () => void = () => {};
  const isDone = new Promise<void>((resolve) => (done = resolve));
  const mayCommit = new Promise<void>((resolve) => (commit = resolve));
  const one = system(async (manager) => {
    await first(manager);
    done();
    await mayCommit;
  });
  await isDone;
  const other = system(second);
  await new Promise((resolve) => setTimeout(resolve, 200));
  commit();
  await Promise.all([one, other]);
}

test.each(['answer, then end of sending', 'end of sending, then answer', 'two answers'])('an order is done whichever comes last: %s', async (which) => {
  const { orderId, letters: [a, b] } = await order();
  const end = (manager: EntityManager): Promise<void> => endSending(manager, orderId);
  if (which === 'two answers') {
    await system(end);
    await overlapping(cure(a), cure(b));
  } else if (which.startsWith('answer')) await overlapping(cure(a, b), end);
  else await overlapping(end, cure(a, b));
  expect(await stateOf(orderId)).toBe('done');
});
