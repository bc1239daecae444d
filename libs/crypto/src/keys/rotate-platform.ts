import { CryptoError } from '../crypto-error.js';
import { ed25519Sign } from '../sign/ed25519.js';
import { issueRegistry } from './issue-registry.js';
import { PlatformKey, PrivateKeyFile, type PlatformHistory, type PlatformLink, type PrivateKeyEntry } from './key-file.js';
import { readHistory, readPublicKeys } from './key-directory.js';
import { files, KeyStore } from './key-store.js';
import { newPrivateKey, privateKeyObject, publicPart } from './new-key.js';
import { endorsedBytes } from './platform-trust.js';

/**
 * A new platform key, endorsed by the one before it, which becomes an earlier key of the anchor. Whoever still holds the
 * old anchor comes to the new key through the history. Each file is whole at every moment and together they verify:
 * private key, history, anchor, registry. Answers the new id. Throws CRYPTO.ROTATION_UNFINISHED unless `resume`.
 */
export async function rotatePlatformKey(dir: string, { now = new Date(), resume = false }: { now?: Date; resume?: boolean } = {}): Promise<string> {
  const store = new KeyStore(dir);
  const { registry } = readPublicKeys(store);
  const anchor = store.read(files.platformPublic, PlatformKey);
  const file = store.read(files.platformPrivate, PrivateKeyFile);
  if (registry.signature.keyId !== anchor.keyId) {
    if (!resume) throw unfinished();
    await issueRegistry(store, registry.keys, now);
    return anchor.keyId;
  }
  const waiting = file.keys[0]!.keyId === anchor.keyId ? undefined : file.keys[0]!;
  if (waiting && !resume) throw unfinished();
  const key = waiting ?? (await addPlatformKey(store, file, now));
  await follow(store, anchor, { file, key, now });
  await issueRegistry(store, registry.keys, now);
  return key.keyId;
}

/** Whether a rotation of the platform key stopped before its end. */
export function isPlatformUnfinished(dir: string): boolean {
  const store = new KeyStore(dir);
  const { keyId } = store.read(files.platformPublic, PlatformKey);
  // A directory that only verifies holds no private key of the platform.
  if (!store.has(files.platformPrivate)) return false;
  return readPublicKeys(store).registry.signature.keyId !== keyId || store.read(files.platformPrivate, PrivateKeyFile).keys[0]!.keyId !== keyId;
}

const unfinished = (): CryptoError => new CryptoError('CRYPTO.ROTATION_UNFINISHED', 'a rotation of the platform key was broken off');

async function addPlatformKey(store: KeyStore, file: PrivateKeyFile, now: Date): Promise<PrivateKeyEntry> {
  const key = newPrivateKey('platform', 'sign', now.toISOString());
  await store.write(files.platformPrivate, { ...file, keys: [key, ...file.keys] } satisfies PrivateKeyFile);
  return key;
}

async function follow(store: KeyStore, anchor: PlatformKey, { file, key, now }: { file: PrivateKeyFile; key: PrivateKeyEntry; now: Date }): Promise<void> {
  const before = file.keys.find(({ keyId }) => keyId === anchor.keyId)!;
  const link = { ...publicPart(key), createdAt: now.toISOString() };
  const endorsement = ed25519Sign(before.keyId, privateKeyObject(before), endorsedBytes(link));
  await store.write(files.platformHistory, { keys: [...upTo(readHistory(store), anchor, before), { ...link, endorsement }] } satisfies PlatformHistory, 0o644);
  const { keyId, suite, publicKey } = anchor;
  const earlier = [...(anchor.earlier ?? []), { keyId, suite, publicKey, retiredAt: link.createdAt }];
  await store.write(files.platformPublic, { ...publicPart(key), earlier } satisfies PlatformKey, 0o644);
}

/** The history as far as the anchor; a link of a rotation that was broken off is made again. */
function upTo({ keys }: PlatformHistory, anchor: PlatformKey, before: PrivateKeyEntry): PlatformLink[] {
  const index = keys.findIndex(({ keyId }) => keyId === anchor.keyId);
  return index < 0 ? [{ ...publicPart(before), createdAt: before.createdAt, endorsement: null }] : keys.slice(0, index + 1);
}
