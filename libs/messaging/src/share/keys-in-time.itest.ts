import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ShareManifest } from '@lianban/contracts';
import { revokeKey, rotateKey } from '@lianban/crypto';
import { inTransaction, systemActor, systemActorFor } from '@lianban/persistence';
import type { IncomingMessage } from '../kafka/kafka-port.js';
import { Landing } from '../lander/land-message.js';
import { signManifest } from './manifest-signature.js';
import { changeRows, published, shareOf, shareWorld, takeOutbox, type ShareWorld } from './share-world.cases.js';

let world: ShareWorld;
beforeAll(async () => {
  world = await shareWorld();
});
beforeEach(() => world.consumer.query('delete from landed_version'));
afterAll(() => world?.close());

const later = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

/** Lands a version whose manifest is another; answers what became of it. */
async function landed(messages: readonly IncomingMessage[], manifest?: ShareManifest): Promise<string> {
  const landing = new Landing({ keys: world.keys.insurance, consumer: 'medical-insurance' });
  const changed = messages.map((message) => (manifest && message.key === 'manifest' ? { ...message, value: Buffer.from(JSON.stringify(manifest)) } : message));
  for (const message of changed) await inTransaction(world.consumer, systemActor, (manager) => landing.land(manager, message));
  const [row] = await world.consumer.query<{ state: string; reason_code: string | null }[]>('select state, reason_code from landed_version order by version desc');
  await takeOutbox(world.consumer);
  return `${row!.state} ${row!.reason_code ?? ''}`.trim();
}

const manifestOf = (messages: readonly IncomingMessage[]): ShareManifest => JSON.parse(messages.find(({ key }) => key === 'manifest')!.value!.toString()) as ShareManifest;
const signedAt = (manifest: ShareManifest, at: string): ShareManifest => signManifest(world.keys.node, { ...manifest, signedAt: at });

describe('a manifest whose key does not hold', () => {
  test('is refused before any row is applied: signed after the last day, after its retirement, in another suite; what was signed in time is taken', async () => {
    const { messages } = await published(world, shareOf(changeRows(40, 'in time')));
    const manifest = manifestOf(messages);
    const tooLate = signedAt(manifest, later(3 * 365 * 86_400));
    const afterRetirement = signedAt(manifest, later(3_600));
    const suite = { ...manifest, signature: { ...manifest.signature, suite: 'sm2' } };
    await rotateKey(world.dir, 'civil-affairs', 'sign', { overlapSeconds: 60 });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    for (const wrong of [tooLate, afterRetirement, suite]) {
      expect(await landed(messages, wrong)).toBe('refused SHARE.SIGNATURE_INVALID');
      await world.consumer.query('delete from landed_version');
    }
    expect(await landed(messages)).toBe('complete');
  });

  test('is refused whenever it was signed, once its key is revoked', async () => {
    const { messages } = await published(world, shareOf(changeRows(40, 'revoked')));
    const { keyId } = manifestOf(messages).signature;
    await rotateKey(world.dir, 'civil-affairs', 'sign');
    await revokeKey(world.dir, keyId);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await landed(messages)).toBe('refused SHARE.SIGNATURE_INVALID');
    expect(await landed((await published(world, shareOf(changeRows(40, 'renewed')))).messages)).toBe('complete');
  });

  test('is not published at all', async () => {
    await rotateKey(world.dir, 'civil-affairs', 'sign', { validDays: 0 });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const share = shareOf(changeRows(10, 'expired'));
    await world.publisher.prepare(share);
    const publishing = inTransaction(world.giver, systemActorFor('civil-affairs'), (manager) => world.publisher.publish(manager, share.versionId, { recipients: ['medical-insurance'], officerPost: 'p1', approverPosts: ['p2'] }));
    await expect(publishing).rejects.toMatchObject({ code: 'CRYPTO.KEY_EXPIRED' });
    expect(await takeOutbox(world.giver)).toEqual([]);
  });
});
