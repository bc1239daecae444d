import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { shareReceiptTopic, type ChangeRow, type ShareManifest } from '@lianban/contracts';
import { inTransaction, systemActor } from '@lianban/persistence';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import type { IncomingMessage } from '../kafka/kafka-port.js';
import { isReceiptSigned, signManifest } from '../share/manifest-signature.js';
import { changeRows, LIST, published, received, shareOf, shareWorld, takeOutbox, topicOfList, type ShareWorld } from '../share/share-world.cases.js';
import { ShareApplier } from './apply-share.js';
import { Landing } from './land-message.js';
import { reportMissing } from './report-missing.js';
import { ShareRefused, type ApplyVersion } from './landed-version.js';

let world: ShareWorld;
let landing: Landing;
beforeAll(async () => {
  world = await shareWorld();
  landing = new Landing({ keys: world.keys.insurance, consumer: 'medical-insurance' });
});
beforeEach(async () => {
  await world.consumer.query('delete from landed_version');
  await world.consumer.query('delete from outbox');
  await inTransaction(world.giver, systemActor, (manager) => manager.query('delete from share_version'));
});
afterAll(() => world.close());

const system = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> => inTransaction(world.consumer, systemActor, work);
const job = { signal: new AbortController().signal, heartbeat: async () => {} };

async function landAll(messages: readonly IncomingMessage[]): Promise<string[]> {
  const refusals: string[] = [];
  for (const message of messages) await system((manager) => landing.land(manager, message)).catch((error: { code: string }) => refusals.push(error.code));
  return refusals;
}

/** A register as a consumer keeps it: versions that became visible, with their rows. */
function register(): { onVersion: ApplyVersion; visible: Map<number, ChangeRow[]> } {
  const visible = new Map<number, ChangeRow[]>();
  const onVersion: ApplyVersion = async ({ version, changes }) => {
    const rows: ChangeRow[] = [];
    for await (const chunk of changes) rows.push(...chunk);
    return async () => (visible.set(version, rows), rows.length);
  };
  return { onVersion, visible };
}

async function apply(onVersion: ApplyVersion): Promise<void> {
  await new ShareApplier({ dataSource: world.consumer, keys: world.keys.insurance, consumer: 'medical-insurance', onVersion }).applyWhatIsNext(LIST, job);
}

async function states(): Promise<Record<number, string>> {
  const rows = await world.consumer.query<{ version: number; state: string; reason_code: string | null }[]>('select version, state, reason_code from landed_version order by version');
  return Object.fromEntries(rows.map(({ version, state, reason_code }) => [version, reason_code ? `${state} ${reason_code}` : state]));
}

async function answers(): Promise<string[]> {
  const messages = await takeOutbox(world.consumer);
  return messages.filter(({ topic }) => topic === shareReceiptTopic('medical-insurance')).map(({ value }) => {
    const receipt = JSON.parse(value!.toString());
    expect(isReceiptSigned(world.keys.node, receipt)).toBe(true);
    return [receipt.version, receipt.status, receipt.reasonCode ?? receipt.rowsApplied].join(' ');
  });
}

const isManifest = ({ headers }: IncomingMessage): boolean => headers['type'] === 'share-manifest.v1';
const manifestOf = (messages: readonly IncomingMessage[]): ShareManifest => JSON.parse(messages.find(isManifest)!.value!.toString());
const withManifest = (messages: readonly IncomingMessage[], manifest: ShareManifest): IncomingMessage[] =>
  messages.map((message) => (isManifest(message) ? { ...message, value: Buffer.from(JSON.stringify(manifest)) } : message));

function flipped(message: IncomingMessage): IncomingMessage {
  const value = Buffer.from(message.value!);
  value[value.length >> 1]! ^= 1;
  return received({ ...message, value });
}

describe('landing and applying', () => {
  test('in any order and any number of times gives what was sent, once', async () => {
    const rows = changeRows(400, 'shuffle');
    const first = await published(world, shareOf(rows));
    const second = await published(world, shareOf([rows[0]!], { changes: (from) => (from === 0 ? [{ ...rows[0]!, op: 'left', fields: {} }] : []) }));
    const all = [...first.messages, ...second.messages];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...all, ...all, ...all], { minLength: all.length * 3 }), async (messages) => {
        await world.consumer.query('delete from landed_version');
        await world.consumer.query('delete from outbox');
        const { onVersion, visible } = register();
        for (const part of [messages.slice(0, 80), messages.slice(80)]) {
          expect(await landAll(part)).toEqual([]);
          await apply(onVersion);
        }
        expect([...visible.keys()]).toEqual([1, 2]);
        expect(visible.get(1)).toEqual(rows);
        expect(visible.get(2)).toEqual([{ ...rows[0]!, op: 'left', fields: {} }]);
        expect(await states()).toEqual({ 1: 'applied', 2: 'applied' });
        expect((await answers()).filter((line) => line.includes('applied'))).toEqual(['1 applied 400', '2 applied 1']);
      }),
      { numRuns: 5 },
    );
  }, 120_000);

  test('without one chunk nothing is applied; when it comes, all of it is', async () => {
    const { messages } = await published(world, shareOf(changeRows(300, 'dropped')));
    const { onVersion, visible } = register();
    await landAll(messages.slice(1));
    await apply(onVersion);
    expect(visible.size).toBe(0);
    expect(await states()).toEqual({ 1: 'landing' });
    const missing = { dataSource: world.consumer, keys: world.keys.insurance, consumer: 'medical-insurance' };
    expect(await reportMissing(missing, 1)).toBe(0);
    expect(await reportMissing(missing, 0)).toBe(1);
    expect(await reportMissing(missing, 0)).toBe(0);
    expect(await answers()).toEqual(['1 stuck SHARE.PARTS_MISSING']);
    await landAll([messages[0]!]);
    await apply(onVersion);
    expect(visible.get(1)).toHaveLength(300);
  });

  test('a flipped byte is refused with its reason; sent again as it was, it is applied', async () => {
    const { messages, versionId } = await published(world, shareOf(changeRows(300, 'flipped')));
    const { onVersion, visible } = register();
    await landAll([flipped(messages[3]!), ...messages.filter((_, n) => n !== 3)]);
    await apply(onVersion);
    expect(await states()).toEqual({ 1: 'refused SHARE.CHUNK_ALTERED' });
    expect(visible.size).toBe(0);
    const out = await takeOutbox(world.consumer);
    expect(out.map(({ topic }) => topic).sort()).toEqual([shareReceiptTopic('medical-insurance'), `${topicOfList}.dlq`].sort());
    await inTransaction(world.giver, systemActor, (manager) => world.publisher.resend(manager, versionId));
    await landAll(await takeOutbox(world.giver));
    await apply(onVersion);
    expect(visible.get(1)).toHaveLength(300);
    expect(await answers()).toEqual(['1 applied 300']);
  });

  test('a later version waits for the one before it, and says so once', async () => {
    const [one, two, three] = [await published(world, shareOf(changeRows(20, 'a'))), await published(world, shareOf(changeRows(20, 'b'))), await published(world, shareOf(changeRows(20, 'c')))];
    const { onVersion, visible } = register();
    await landAll([...three!.messages, ...one!.messages]);
    await apply(onVersion);
    await apply(onVersion);
    expect(await states()).toEqual({ 1: 'applied', 3: 'stuck SHARE.GAP' });
    expect(await answers()).toEqual(['1 applied 20', '3 stuck SHARE.GAP']);
    await landAll(two!.messages);
    await apply(onVersion);
    expect([...visible.keys()]).toEqual([1, 2, 3]);
    expect(await states()).toEqual({ 1: 'applied', 2: 'applied', 3: 'applied' });
  });

  test('only a snapshot passes over a gap', async () => {
    await published(world, shareOf(changeRows(5, 'a')));
    const full = await published(world, shareOf(changeRows(5, 'b')));
    const snapshot = await published(world, shareOf(changeRows(9, 'c'), { kind: 'snapshot' }));
    const { onVersion, visible } = register();
    await landAll(full.messages);
    await apply(onVersion);
    expect(visible.size).toBe(0);
    await landAll(snapshot.messages);
    await apply(onVersion);
    expect([...visible.keys()]).toEqual([3]);
    expect(await states()).toEqual({ 2: 'superseded SHARE.GAP', 3: 'applied' });
  });

  test('a manifest that its department did not sign is refused and never takes the place of the true one', async () => {
    const { messages } = await published(world, shareOf(changeRows(100, 'forged')));
    const manifest = manifestOf(messages);
    const forgeries: ShareManifest[] = [
      { ...manifest, counts: { ...manifest.counts, rowsAfter: 7 } },
      { ...manifest, chunks: manifest.chunks.slice(1) },
      { ...manifest, signature: { ...manifest.signature, suite: 'sm2' } },
      { ...manifest, signature: signManifest(world.keys.insurance, { ...manifest, department: 'medical-insurance' }).signature },
    ];
    const { onVersion, visible } = register();
    for (const forged of forgeries) await landAll(withManifest(messages, forged));
    await apply(onVersion);
    expect(await states()).toEqual({ 1: 'refused SHARE.SIGNATURE_INVALID' });
    await landAll(messages);
    await landAll(withManifest(messages, forgeries[0]!));
    await apply(onVersion);
    expect(visible.get(1)).toHaveLength(100);
    expect(await states()).toEqual({ 1: 'applied' });
  });

  test.each([
    ['counts that do not add up', (m: ShareManifest) => ({ ...m, counts: { ...m.counts, added: m.counts.added + 1 } }), 'SHARE.COUNT_DIFFERS'],
    ['counts of other operations', (m: ShareManifest) => ({ ...m, counts: { ...m.counts, added: 0, left: m.counts.added } }), 'SHARE.COUNT_DIFFERS'],
    ['another batch', (m: ShareManifest) => ({ ...m, batchId: 'other' }), 'CRYPTO.ALTERED'],
    ['counties that do not hold the rows', (m: ShareManifest) => ({ ...m, scope: { ...m.scope, counties: ['360203' as const] } }), 'SHARE.OUTSIDE_SCOPE'],
    ['a data key for somebody else', (m: ShareManifest) => ({ ...m, dataKey: { ...m.dataKey, wraps: [m.dataKey.wraps[0]!] } }), 'CRYPTO.NOT_A_RECIPIENT'],
    ['exchanged buckets', (m: ShareManifest) => ({ ...m, chunks: m.chunks.map((chunk) => ({ ...chunk, bucket: (chunk.bucket + 1) % 64 })) }), 'CRYPTO.ALTERED'],
  ])('a signed manifest with %s is refused before anything is visible', async (_what, change, reason) => {
    const { messages } = await published(world, shareOf(changeRows(100, 'signed')));
    const changed = signManifest(world.keys.node, change(manifestOf(messages)));
    const { onVersion, visible } = register();
    await landAll(withManifest(messages, changed));
    await apply(onVersion);
    expect(visible.size).toBe(0);
    expect(await states()).toEqual({ 1: `refused ${reason}` });
    expect(await answers()).toEqual([`1 refused ${reason}`]);
  });

  test('messages in the wrong place or without shape are refused, each with its code', async () => {
    const { messages } = await published(world, shareOf(changeRows(3, 'place')));
    const [chunk] = messages;
    const other = signManifest(world.keys.node, { ...manifestOf(messages), publishedAt: '2020-01-01T00:00:00.000Z' });
    await landAll(messages);
    expect(await landAll([
      { ...chunk!, topic: 'share.tax.enrolment-payments.v1' },
      { ...chunk!, headers: { ...chunk!.headers, list: 'deaths' } },
      { ...chunk!, headers: { ...chunk!.headers, version: 'x' } },
      { ...chunk!, headers: { type: 'other' } },
      { ...chunk!, value: Buffer.alloc(600_000) },
      { ...messages.at(-1)!, value: Buffer.from('{}') },
      ...withManifest(messages, other).slice(-1),
    ])).toEqual(['SHARE.WRONG_TOPIC', 'SHARE.WRONG_TOPIC', 'SHARE.CHUNK_MALFORMED', 'MESSAGE.TYPE_UNKNOWN', 'SHARE.CHUNK_MALFORMED', expect.stringMatching(/^MESSAGE\.SHAPE/), 'SHARE.MANIFEST_CONFLICT']);
  });

  test('a handler that breaks is called again; what it closes and the receipt stand or fall together', async () => {
    const { messages } = await published(world, shareOf(changeRows(40, 'crash')));
    await landAll(messages);
    const { onVersion, visible } = register();
    await expect(apply(async () => { throw new Error('killed while staging'); })).rejects.toThrow('staging');
    await expect(apply(async (version) => {
      const close = await onVersion(version);
      return async (manager) => {
        await manager.query(`update business_clock set offset_seconds = 77`);
        await close(manager);
        throw new Error('killed while closing');
      };
    })).rejects.toThrow('closing');
    await expect(apply(async () => async () => 0)).rejects.toThrow(/to their end/);
    expect(await states()).toEqual({ 1: 'complete' });
    expect(await world.consumer.query('select offset_seconds from business_clock')).toEqual([{ offset_seconds: '0' }]);
    expect(await answers()).toEqual([]);
    visible.clear();
    await apply(onVersion);
    expect(visible.get(1)).toHaveLength(40);
    expect(await answers()).toEqual(['1 applied 40']);
  });

  test('a handler may refuse; the versions behind it wait', async () => {
    const one = await published(world, shareOf(changeRows(4, 'r1')));
    const two = await published(world, shareOf(changeRows(4, 'r2')));
    await landAll([...one.messages, ...two.messages]);
    await apply(async () => { throw new ShareRefused('LIST.CONTRACT_UNKNOWN'); });
    expect(await states()).toEqual({ 1: 'refused LIST.CONTRACT_UNKNOWN', 2: 'stuck SHARE.GAP' });
  });
});
