import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { resendAnswerTopic, ResendAnswer, resendRequestTopic, ShareReceipt, shareReceiptTopic, type ResendRequest } from '@lianban/contracts';
import { sha256Hex } from '@lianban/crypto';
import { inTransaction, systemActor, systemActorFor } from '@lianban/persistence';
import type { ConsumeSettings, IncomingMessage, KafkaPort } from '../kafka/kafka-port.js';
import { Landing } from '../lander/land-message.js';
import { changeRows, LIST, published, received, shareOf, shareWorld, takeOutbox, topicOfList, type ShareWorld } from '../share/share-world.cases.js';
import { consumeResendRequests } from './consume-resend-requests.js';
import { requestResend } from './request-resend.js';

let world: ShareWorld;
let ask: (wanted: Partial<ResendRequest>) => Promise<{ answer: ResendAnswer | undefined; messages: IncomingMessage[]; request: IncomingMessage }>;
let give: (message: IncomingMessage) => Promise<void>;
let version: { versionId: string; number: number; messages: IncomingMessage[] };

beforeAll(async () => {
  world = await shareWorld();
  let given: ConsumeSettings | undefined;
  const kafka = { consume: (settings: ConsumeSettings) => ((given = settings), { stop: () => Promise.resolve() }) } as unknown as KafkaPort;
  consumeResendRequests({ dataSource: world.giver, kafka, service: 'department-node', lists: [LIST] });
  give = (message) => given!.handle({ topic: resendRequestTopic, partition: 0, messages: [message], heartbeat: () => Promise.resolve() });
  ask = async (wanted) => {
    await inTransaction(world.consumer, systemActor, (manager) => requestResend(manager, { department: 'civil-affairs', list: LIST, version: version.number, reason: '没有到齐', ...wanted }));
    const [request] = await takeOutbox(world.consumer);
    await give(request!);
    return { request: request!, ...(await whatLeft()) };
  };
});
afterAll(() => world.close());
beforeEach(async () => {
  const { versionId, messages } = await published(world, shareOf(changeRows(500, String(Math.random()))));
  version = { versionId, messages, number: Number(messages.at(-1)!.headers['version']) };
});

async function whatLeft(): Promise<{ answer: ResendAnswer | undefined; messages: IncomingMessage[] }> {
  const left = await takeOutbox(world.giver);
  const answer = left.find(({ topic }) => topic === resendAnswerTopic('department-node'));
  return { answer: answer && ResendAnswer.parse(JSON.parse(answer.value!.toString())), messages: left.filter(({ topic }) => topic === topicOfList) };
}

const change = (sql: string): Promise<unknown> => inTransaction(world.giver, systemActorFor('civil-affairs'), (manager) => manager.query(sql, [version.versionId]));

describe('a giver that is asked to send a version again', () => {
  test('sends it as it was, once per request, and writes so into the audit', async () => {
    const { answer, messages, request } = await ask({});
    const hashes = (sent: typeof messages): string[] => sent.map(({ value }) => sha256Hex(value!)).sort();
    expect(hashes(messages)).toEqual(hashes(version.messages));
    expect(answer).toMatchObject({ status: 'sent', reasonCode: null, chunks: messages.length - 1, faultyChunks: [], version: version.number });
    await give({ ...request, offset: '99' });
    expect(await whatLeft()).toEqual({ answer: undefined, messages: [] });
    const audit = await world.giver.query<unknown[]>(`select from audit where action = 'share.resend' and detail ->> 'status' = 'sent'`);
    expect(audit).toHaveLength(1);
  });

  test.each([
    ['SHARE.CHUNK_ALTERED', `update share_chunk set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1) where version_id = $1 and chunk = 3`, [3]],
    ['SHARE.CHUNK_MISSING', `delete from share_chunk where version_id = $1 and chunk in (2, 5)`, [2, 5]],
    ['SHARE.PURGED', `update share_version set purged_at = now() where id = $1`, []],
    ['SHARE.MANIFEST_ALTERED', `update share_version set manifest = jsonb_set(manifest::jsonb, '{counts,added}', '1') where id = $1`, []],
  ])('answers %s and sends nothing', async (reasonCode, sql, faultyChunks) => {
    await change(sql);
    const { answer, messages } = await ask({});
    expect(messages).toEqual([]);
    expect(answer).toMatchObject({ status: 'refused', reasonCode, faultyChunks, chunks: 0 });
  });

  test('knows no version that it did not publish, and does not speak for others', async () => {
    expect((await ask({ version: 9_999 })).answer).toMatchObject({ reasonCode: 'SHARE.VERSION_NOT_FOUND' });
    expect((await ask({ department: 'tax' })).answer).toBeUndefined();
  });

  test('a consumer that has applied the version says so again, to the request alone', async () => {
    const landing = new Landing({ keys: world.keys.insurance, consumer: 'medical-insurance' });
    const land = (message: IncomingMessage): Promise<ShareReceipt[]> => inTransaction(world.consumer, systemActor, (manager) => landing.land(manager, message)).then(async () =>
      (await takeOutbox(world.consumer)).filter(({ topic }) => topic === shareReceiptTopic('medical-insurance')).map(({ value }) => ShareReceipt.parse(JSON.parse(value!.toString()))));
    for (const message of version.messages) await land(message);
    await world.consumer.query(`update landed_version set state = 'applied', rows_applied = 500 where list = $1 and version = $2`, [LIST, version.number]);
    const manifest = (await ask({})).messages.at(-1)!;
    expect(await land(manifest)).toMatchObject([{ status: 'applied', rowsApplied: 500, version: version.number }]);
    expect(await land(received({ ...version.messages.at(-1)! }))).toEqual([]);
  });
});
