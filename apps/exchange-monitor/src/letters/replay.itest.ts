import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { dlqTopic, type OrderReplayBody, type ReplaySelection } from '@lianban/contracts';
import { until, letterWorld, operator, approver, rows, COMPACTED, CONSUMER, PLAIN, type LetterWorld } from './testing/letter-world.cases.js';
import { decideOrder } from './orders/decide-order.command.js';
import { OrderLetters } from './orders/order-letters.command.js';
import { getLetter } from './queries/letter-detail.query.js';
import { detailOfOrder } from './queries/orders.query.js';

let world: LetterWorld;
let orders: OrderLetters;
beforeAll(async () => {
  world = await letterWorld();
  orders = new OrderLetters(world.monitor, world.kafka);
  world.jobs(20_000);
});
afterAll(() => world.close());
afterEach(() => {
  world.trial.broken = true;
});

const countIn = async (state: string, key = ''): Promise<number> => (await rows<{ n: number }>(world.monitor, 'select count(*)::int as n from letter where state = $1 and key like $2', [state, `${key}%`]))[0]!.n;
const idsOf = async (key: string): Promise<string[]> => (await rows<{ id: string }>(world.monitor, 'select id from letter where key = $1 order by id', [key])).map(({ id }) => id);
const bury = async (topic: string, key: string, count: number): Promise<string[]> => {
  await world.send(topic, Array.from({ length: count }, () => ({ key, value: 13 })));
  await until(async () => (await idsOf(key)).length === count);
  return idsOf(key);
};
const effectsOf = async (key: string): Promise<string[]> => (await world.trial.effects()).filter((effect) => effect.startsWith(`${key}=`));
const stateOf = async (orderId: string): Promise<string> => (await detailOfOrder(world.monitor, operator, orderId)).order.state;

async function order(selection: ReplaySelection, correction?: OrderReplayBody['correction']): Promise<string> {
  const { digest } = await orders.preview(operator, { selection, correction, kind: 'replay' });
  const { orderId } = await orders.replay(operator, { selection, correction, digest, reason: '接收方已修复' });
  return orderId;
}
const approve = (orderId: string): Promise<unknown> => decideOrder(world.monitor, approver, orderId, { decision: 'approve', reason: '' });

describe('letters that are sent again', () => {
  test('by a filter: as many as the dry run said, in the order of their topic, each effect once, cured by receipt', async () => {
    await bury(PLAIN, 'filter-a', 30);
    await bury(PLAIN, 'filter-b', 30);
    world.trial.broken = false;
    const selection = { filter: { topic: PLAIN, consumer: CONSUMER, reasonCode: 'TRIAL.REFUSED', state: 'open' as const } };
    expect(await orders.preview(operator, { selection, kind: 'replay' })).toMatchObject({ letters: 60, keys: 2, topics: [{ topic: PLAIN, letters: 60 }], cannot: [], alreadyApplied: 0 });
    const orderId = await order(selection);
    expect(await countIn('ordered')).toBe(60);
    expect(await effectsOf('filter-a')).toEqual([]);
    await approve(orderId);
    await until(async () => (await stateOf(orderId)) === 'done');
    expect([await effectsOf('filter-a'), await effectsOf('filter-b')].map(({ length }) => length)).toEqual([30, 30]);
    const sent = (await world.broker.readAll(world.broker.prefix + PLAIN)).filter(({ headers }) => headers['replay-letter']);
    for (const key of ['filter-a', 'filter-b']) {
      const offsets = sent.filter((one) => one.key === key).map(({ headers }) => Number(/:(\d+)@/.exec(headers['replay-letter']!)![1]));
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    }
    expect(await detailOfOrder(world.monitor, operator, orderId)).toMatchObject({ order: { letters: 60, sent: 60, cured: 60, refusedAgain: 0, orderedBy: '路通达', decidedBy: '盛再审' } });
  });

  test('are not cured by being sent: only when their consumer, back again, says so', async () => {
    const [id] = await bury(PLAIN, 'later', 1);
    world.trial.broken = false;
    await world.trial.stop();
    const orderId = await order({ letterIds: [id!] });
    await approve(orderId);
    await until(async () => (await stateOf(orderId)) === 'waiting');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await countIn('resent', 'later')).toBe(1);
    world.trial.start();
    await until(async () => (await stateOf(orderId)) === 'done');
    expect(await countIn('cured', 'later')).toBe(1);
  });

  test('refused again they are open as before, with the newer reason, and leave no second letter', async () => {
    const [id] = await bury(PLAIN, 'stubborn', 1);
    const orderId = await order({ letterIds: [id!] });
    await approve(orderId);
    await until(async () => (await stateOf(orderId)) === 'partly');
    const { letter, events } = await getLetter(world.monitor, world.kafka, operator, id!);
    expect(letter).toMatchObject({ state: 'open', attempts: 1, reasonCode: 'TRIAL.REFUSED' });
    expect(events.map(({ what }) => what)).toEqual(['写入死信', '提交重放，待复核', '已重放，待接收方回执', '接收方再次拒收']);
    expect((await world.broker.readAll(world.broker.prefix + dlqTopic(PLAIN))).filter(({ key }) => key === 'stubborn')).toHaveLength(1);
    world.trial.broken = false;
    const second = await order({ letterIds: [id!] });
    await approve(second);
    await until(async () => (await stateOf(second)) === 'done');
    expect(await effectsOf('stubborn')).toEqual(['stubborn=13']);
    expect(await stateOf(orderId)).toBe('partly');
  });

  test('corrected, the message is taken as it was corrected', async () => {
    const [id] = await bury(PLAIN, 'corrected', 1);
    const { payload, correctable } = await getLetter(world.monitor, world.kafka, operator, id!);
    expect(JSON.parse(payload.text!)).toMatchObject({ type: 'setting.v1', value: 13 });
    expect(correctable).toContain('/value');
    const correction = { letterId: id!, changes: [{ path: '/value', value: 14 }] };
    await expect(order({ letterIds: [id!] }, { ...correction, changes: [{ path: '/sequence', value: 'x' }] })).rejects.toMatchObject({ code: 'LETTER_CORRECTION_INVALID' });
    const orderId = await order({ letterIds: [id!] }, correction);
    await approve(orderId);
    await until(async () => (await stateOf(orderId)) === 'done');
    expect(await effectsOf('corrected')).toEqual(['corrected=14']);
  });

  test('on a compacted topic go under a key of their own, so that the newest of the key stays the last', async () => {
    const [id] = await bury(COMPACTED, 'kept', 1);
    world.trial.broken = false;
    await world.send(COMPACTED, [{ key: 'kept', value: 20 }]);
    const orderId = await order({ letterIds: [id!] });
    await approve(orderId);
    await until(async () => (await stateOf(orderId)) === 'done');
    const keys = (await world.broker.readAll(world.broker.prefix + COMPACTED)).map(({ key }) => key);
    expect(keys).toEqual(['kept', 'kept', 'replay/kept']);
  });
});

describe('an order', () => {
  test('is refused when the letters are others than those that were counted', async () => {
    await bury(PLAIN, 'stale', 1);
    const selection = { filter: { topic: PLAIN, state: 'open' as const } };
    const { digest } = await orders.preview(operator, { selection, kind: 'replay' });
    await bury(PLAIN, 'stale-too', 1);
    await expect(orders.replay(operator, { selection, digest, reason: '重放' })).rejects.toMatchObject({ code: 'REPLAY_DIGEST_STALE' });
  });

  test('is not decided by who gave it, only once, and rejected sets its letters free', async () => {
    const [id] = await bury(PLAIN, 'rejected', 1);
    const orderId = await order({ letterIds: [id!] });
    await expect(decideOrder(world.monitor, { ...approver, sub: operator.sub }, orderId, { decision: 'approve', reason: '' })).rejects.toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    await expect(orders.preview(operator, { selection: { letterIds: [id!] }, kind: 'replay' })).resolves.toMatchObject({ letters: 0, cannot: [{ reasonCode: 'LETTER.NOT_OPEN', letters: 1 }] });
    await expect(decideOrder(world.monitor, approver, orderId, { decision: 'reject', reason: '' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await decideOrder(world.monitor, approver, orderId, { decision: 'reject', reason: '原因未查明' });
    await expect(approve(orderId)).rejects.toMatchObject({ code: 'ORDER_DECIDED' });
    expect(await countIn('open', 'rejected')).toBe(1);
  });

  test('to discard needs a second person too, and keeps who and why', async () => {
    const [id] = await bury(PLAIN, 'discarded', 1);
    const selection = { letterIds: [id!] };
    const { digest, letters } = await orders.preview(operator, { selection, kind: 'discard' });
    const { orderId } = await orders.discard(operator, { selection, digest, reason: '测试数据，无须生效' });
    expect([letters, await countIn('discarded', 'discarded')]).toEqual([1, 0]);
    await approve(orderId);
    expect(await countIn('discarded', 'discarded')).toBe(1);
    expect((await getLetter(world.monitor, world.kafka, operator, id!)).events.at(-2)).toMatchObject({ by: '路通达', reason: '测试数据，无须生效' });
    const audit = await rows<{ action: string }>(world.monitor, `select action from audit where object = $1 order by seq`, [`replay-order/${orderId}`]);
    expect(audit.map(({ action }) => action)).toEqual(['letter.discard', 'letter.discard.approve']);
  });

  test('does not hold a letter whose message the topic no longer keeps, and the page says so', async () => {
    await rows(world.monitor, `insert into letter (id, topic, partition, "offset", key, consumer, reason_code, tries, bytes, at) values ('gone', $1, 0, 999999, 'gone', $2, 'TRIAL.REFUSED', 1, 1, now())`, [PLAIN, CONSUMER]);
    expect(await orders.preview(operator, { selection: { letterIds: ['gone'] }, kind: 'replay' })).toMatchObject({ letters: 0, cannot: [{ reasonCode: 'LETTER.GONE', letters: 1 }] });
    expect((await getLetter(world.monitor, world.kafka, operator, 'gone')).payload).toEqual({ kind: 'gone', text: null });
    await expect(order({ letterIds: ['gone'] })).rejects.toMatchObject({ code: 'NOTHING_TO_ORDER' });
  });
});
