import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { letterIdOf, resendAnswerTopic, ResendRequest, resendRequestTopic, shareReceiptTopic, shareTopic, type ResendAnswer, type ShareReceipt } from '@lianban/contracts';
import { canonicalJson } from '@lianban/crypto';
import type { IncomingMessage } from '@lianban/messaging';
import { inTransaction, systemActor } from '@lianban/persistence';
import { randomUUID } from 'node:crypto';
import { decideOrder } from './orders/decide-order.command.js';
import { OrderLetters } from './orders/order-letters.command.js';
import { getLetter } from './queries/letter-detail.query.js';
import { detailOfOrder } from './queries/orders.query.js';
import { insertLetters } from './receive/insert-letters.js';
import { takeShareReceipt } from './receive/take-share-receipt.js';
import { approver, letterWorld, operator, rows, until, type LetterWorld } from './testing/letter-world.cases.js';

const LIST = 'low-income-persons';
const topic = shareTopic(LIST);
let world: LetterWorld;
let orders: OrderLetters;
beforeAll(async () => {
  world = await letterWorld();
  orders = new OrderLetters(world.monitor, world.kafka);
  world.jobs(20_000);
});
afterAll(() => world.close());

let offset = 0;
/** Letters of a version's chunks as the lander writes them. */
async function letters(version: number, count = 1, at = new Date()): Promise<string[]> {
  const written = Array.from({ length: count }, (): IncomingMessage => {
    const place = { topic, partition: 0, offset: String(offset++), consumer: 'medical-insurance.shares' };
    const letter = { type: 'dead-letter.v1', ...place, reasonCode: 'SHARE.CHUNK_ALTERED', tries: 1, key: '5', messageId: null, messageType: 'share-chunk.v1', bytes: 10, sha256: null, share: { list: LIST, version }, at: at.toISOString() };
    return { topic: `${topic}.dlq`, partition: 0, offset: place.offset, key: '5', headers: {}, value: Buffer.from(JSON.stringify(letter)) };
  });
  await inTransaction(world.monitor, systemActor, (manager) => insertLetters(manager, written));
  return written.map(({ offset: own }) => letterIdOf({ topic, partition: 0, offset: own, consumer: 'medical-insurance.shares' }));
}

async function replayed(letterIds: string[]): Promise<string> {
  const selection = { letterIds };
  const { digest } = await orders.preview(operator, { selection, kind: 'replay' });
  const { orderId } = await orders.replay(operator, { selection, digest, reason: '分块有误' });
  await decideOrder(world.monitor, approver, orderId, { decision: 'approve', reason: '' });
  await until(async () => (await stateOf(orderId)) === 'waiting');
  return orderId;
}

const stateOf = async (orderId: string): Promise<string> => (await detailOfOrder(world.monitor, operator, orderId)).order.state;
const letterOf = async (id: string): Promise<string> => (await rows<{ s: string }>(world.monitor, `select state || ' ' || reason_code as s from letter where id = $1`, [id]))[0]!.s;
const requests = async (): Promise<ResendRequest[]> => (await world.broker.readAll(world.broker.prefix + resendRequestTopic)).map(({ value }) => ResendRequest.parse(JSON.parse(value!.toString())));
const say = (to: string, value: object): Promise<void> => world.kafka.produce([{ topic: to, key: LIST, headers: { 'message-id': randomUUID() }, value: Buffer.from(JSON.stringify(value)) }]);

function receipt(version: number, status: ShareReceipt['status'], over: Partial<ShareReceipt> = {}): ShareReceipt {
  const unsigned: Omit<ShareReceipt, 'signature'> = {
    type: 'share-receipt.v1', id: randomUUID(), department: 'civil-affairs', list: LIST, version, consumer: 'medical-insurance', status, reasonCode: status === 'applied' ? null : 'SHARE.COUNT_DIFFERS',
    manifestSha256: 'a', rowsApplied: 0, at: new Date(Date.now() + 1_000).toISOString(),
  };
  return { ...unsigned, signature: world.keys.sign(Buffer.from(canonicalJson(unsigned), 'utf8'), 'medical-insurance'), ...over };
}

describe('letters of a share', () => {
  test('are sent again by their giver, each version once, and cured by the signed receipt of their consumer', async () => {
    const ids = await letters(1, 3);
    expect(await getLetter(world.monitor, world.kafka, operator, ids[0]!)).toMatchObject({ share: { list: LIST, version: 1 }, payload: { kind: 'gone' } });
    const orderId = await replayed(ids);
    await until(async () => (await requests()).length === 1);
    expect((await requests())[0]).toMatchObject({ department: 'civil-affairs', list: LIST, version: 1, reason: '分块有误' });
    await say(shareReceiptTopic('medical-insurance'), receipt(1, 'applied', { rowsApplied: 7 }));
    await until(async () => (await rows(world.monitor, `select from letter where topic = $1`, [`${shareReceiptTopic('medical-insurance')}`])).length === 0);
    expect(await stateOf(orderId)).toBe('waiting');
    await say(shareReceiptTopic('medical-insurance'), receipt(1, 'applied'));
    await until(async () => (await stateOf(orderId)) === 'done');
    expect(await letterOf(ids[2]!)).toBe('cured SHARE.CHUNK_ALTERED');
  });

  test('open again when the giver cannot send, or the consumer refuses once more', async () => {
    const [id] = await letters(2);
    const first = await replayed([id!]);
    const { id: requestId } = (await requests()).find(({ version }) => version === 2) ?? (await until(async () => (await requests()).some(({ version }) => version === 2)), (await requests()).find(({ version }) => version === 2)!);
    const answer: ResendAnswer = { type: 'resend-answer.v1', requestId, service: 'department-node', department: 'civil-affairs', list: LIST, version: 2, status: 'refused', reasonCode: 'SHARE.CHUNK_ALTERED', chunks: 0, faultyChunks: [3], at: new Date().toISOString() };
    await say(resendAnswerTopic('department-node'), answer);
    await until(async () => (await stateOf(first)) === 'partly');
    expect(await letterOf(id!)).toBe('open RESEND.SHARE.CHUNK_ALTERED');
    expect((await getLetter(world.monitor, world.kafka, operator, id!)).letter.reason).toBe('提供方未能重发：分块内容与清单中的摘要不一致');
    const second = await replayed([id!]);
    await say(shareReceiptTopic('medical-insurance'), receipt(2, 'refused'));
    await until(async () => (await stateOf(second)) === 'partly');
    expect(await letterOf(id!)).toBe('open SHARE.COUNT_DIFFERS');
  });

  test('are cured on arrival when the receipt was there first, and not by one from before the letter', async () => {
    await say(shareReceiptTopic('medical-insurance'), receipt(3, 'applied'));
    await until(async () => (await rows(world.monitor, `select from share_applied where list = $1 and version = 3`, [LIST])).length === 1);
    const [before] = await letters(3, 1, new Date(Date.now() - 60_000));
    const [after] = await letters(3, 1, new Date(Date.now() + 60_000));
    expect([await letterOf(before!), await letterOf(after!)]).toEqual(['cured SHARE.CHUNK_ALTERED', 'open SHARE.CHUNK_ALTERED']);
  });
});

test('a letter of the node is cured by the receipt that it signs as a receiving department', async () => {
  const [id] = await letters(4);
  await rows(world.monitor, `update letter set consumer = 'department-node.shares' where id = $1`, [id]);
  await inTransaction(world.monitor, systemActor, (manager) => takeShareReceipt(manager, 'medical-insurance', receipt(4, 'applied')));
  expect(await letterOf(id!)).toBe('open SHARE.CHUNK_ALTERED');
  await inTransaction(world.monitor, systemActor, (manager) => takeShareReceipt(manager, 'department-node', receipt(4, 'applied', { consumer: 'health' })));
  expect(await letterOf(id!)).toBe('cured SHARE.CHUNK_ALTERED');
});

describe('whatever lies on a topic of letters', () => {
  test('is kept, however broken, and holds nothing up', async () => {
    const bodies = ['not json', '{}', JSON.stringify({ type: 'dead-letter.v1', consumer: 'a\u0000b', reasonCode: '\ud800', tries: 9e15, topic, partition: 0, offset: 'x', key: '', messageId: null, messageType: null, bytes: 1, sha256: null, at: '+275760-01-01' }), ''];
    const given = bodies.map((body, at): IncomingMessage => ({ topic: `${topic}.dlq`, partition: 0, offset: String(900 + at), key: '', headers: {}, value: body ? Buffer.from(body) : null }));
    await inTransaction(world.monitor, systemActor, (manager) => insertLetters(manager, given));
    await inTransaction(world.monitor, systemActor, (manager) => insertLetters(manager, given));
    expect(await rows(world.monitor, `select from letter where reason_code = 'LETTER.OF_LETTERS'`)).toHaveLength(4);
    const selection = { filter: { reasonCode: 'LETTER.OF_LETTERS' } };
    expect(await orders.preview(operator, { selection, kind: 'replay' })).toMatchObject({ letters: 0, cannot: [{ reasonCode: 'LETTER.OF_LETTERS', letters: 4 }] });
    expect(await orders.preview(operator, { selection, kind: 'discard' })).toMatchObject({ letters: 4 });
  });
});

