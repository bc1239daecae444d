import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDataSource, inTransaction, systemActor } from '@lianban/persistence';
import { OutboxRelay, type KafkaPort } from '@lianban/messaging';
import { BackendKiller } from '@lianban/testing';
import { decideOrder } from './orders/decide-order.command.js';
import { findNext } from './orders/find-next.js';
import { OrderLetters } from './orders/order-letters.command.js';
import { sendLetters } from './orders/send-letters.js';
import { detailOfOrder } from './queries/orders.query.js';
import { approver, letterWorld, operator, PLAIN, rows, until, type LetterWorld } from './testing/letter-world.cases.js';

let world: LetterWorld;
beforeAll(async () => {
  world = await letterWorld();
});
afterAll(() => world.close());

/** Letters whose consumer is mended, in an approved order; no job runs yet. */
async function approved(key: string, count: number): Promise<string> {
  world.trial.broken = true;
  await world.send(PLAIN, Array.from({ length: count }, (_, n) => ({ key: `${key}${n}`, value: 13 })));
  const ids = async (): Promise<string[]> => (await rows<{ id: string }>(world.monitor, `select id from letter where key like $1 and state = 'open'`, [`${key}%`])).map(({ id }) => id);
  await until(async () => (await ids()).length === count);
  world.trial.broken = false;
  const orders = new OrderLetters(world.monitor, world.kafka);
  const selection = { letterIds: await ids() };
  const { digest } = await orders.preview(operator, { selection, kind: 'replay' });
  const { orderId } = await orders.replay(operator, { selection, digest, reason: '接收方已修复' });
  await decideOrder(world.monitor, approver, orderId, { decision: 'approve', reason: '' });
  return orderId;
}

const effectsOf = async (key: string): Promise<number> => (await world.trial.effects()).filter((effect) => effect.startsWith(key)).length;
const order = async (orderId: string): Promise<{ state: string; sent: number; cured: number }> => (await detailOfOrder(world.monitor, operator, orderId)).order;

describe('a sending that is killed', () => {
  test('at any statement of its transaction sends all of it once when it runs again', async () => {
    const orderId = await approved('statement', 5);
    await world.relay.stop();
    const dying = await createDataSource({ url: (world.monitor.options as unknown as { url: string }).url }).initialize();
    const killer = new BackendKiller(dying, { query: (sql: string, values: unknown[]) => world.admin.query(sql, values) } as never);
    const next = await inTransaction(world.monitor, systemActor, (manager) => findNext(manager, orderId));
    expect(next).toHaveLength(5);
    const waiting = async (): Promise<number> => (await rows<{ n: number }>(world.monitor, `select count(*)::int as n from outbox where headers ? 'replay-letter'`))[0]!.n;
    let killed = 0;
    for (let statement = 1; ; statement++) {
      await killer.killAt(statement, () => sendLetters(dying, world.kafka, orderId, next)).catch(() => {});
      if (!killer.killed) break;
      killed += 1;
      expect(await waiting()).toBe(0);
      expect((await order(orderId)).sent).toBe(0);
    }
    expect(killed).toBeGreaterThan(6);
    expect([await waiting(), (await order(orderId)).sent]).toEqual([5, 5]);
    await killer.loseAnswer(() => sendLetters(dying, world.kafka, orderId, next)).catch(() => {});
    expect(await waiting()).toBe(5);
    await dying.destroy();
  });

  test('between the broker and the mark arrives twice and makes no second effect', async () => {
    let crashes = 2;
    const crashing: KafkaPort = {
      ...world.kafka, consume: (settings) => world.kafka.consume(settings), lag: (...asked) => world.kafka.lag(...asked), close: () => world.kafka.close(), consuming: () => [],
      produce: async (messages) => {
        await world.kafka.produce(messages);
        if (crashes-- > 0) throw new Error('killed after the acknowledgement');
      },
    };
    const relay = new OutboxRelay({ dataSource: world.monitor, kafka: crashing });
    relay.start();
    world.jobs(20_000);
    await until(async () => (await effectsOf('statement')) === 5);
    await until(async () => (await rows(world.monitor, 'select from outbox')).length === 0);
    const arrived = (await world.broker.readAll(world.broker.prefix + PLAIN)).filter(({ key, headers }) => key?.startsWith('statement') && headers['replay-letter']);
    expect(arrived.length).toBeGreaterThanOrEqual(10);
    await relay.stop();
    expect(await effectsOf('statement')).toBe(5);
  });

  test('in the middle of an order goes on where it was', async () => {
    const relay = new OutboxRelay({ dataSource: world.monitor, kafka: world.kafka });
    relay.start();
    const orderId = await approved('middle', 600);
    const first = world.jobs(200);
    await until(async () => (await order(orderId)).sent > 0);
    await first.stop();
    const { sent, state } = await order(orderId);
    expect(sent).toBeLessThan(600);
    expect(state).toBe('running');
    world.jobs(20_000);
    await until(async () => (await order(orderId)).state === 'done');
    expect([await effectsOf('middle'), (await order(orderId)).cured]).toEqual([600, 600]);
    await relay.stop();
  }, 120_000);
});
