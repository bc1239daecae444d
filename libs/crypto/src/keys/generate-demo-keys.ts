import { departments, serviceNames } from '@lianban/contracts';
import { type PlatformHistory, PrivateKeyFile, type KeyPurpose, type PublicKeyEntry } from './key-file.js';
import { daysAfter, issueRegistry, KEY_VALID_DAYS } from './issue-registry.js';
import { readPublicKeys } from './key-directory.js';
import { files, KeyStore } from './key-store.js';
import { newPrivateKey, publicEntry, publicPart } from './new-key.js';

export const demoKeyNames: readonly string[] = [...new Set<string>([...serviceNames, ...Object.keys(departments)])];
const PURPOSES: readonly KeyPurpose[] = ['sign', 'wrap', 'seal', 'codec', 'file'];

/**
 * Writes keys for every name, the platform key with its history, registry.json and shared.json. Keeps what exists, so that a
 * second call loses nothing. Throws CRYPTO.REGISTRY_INVALID when the registry that is there is not the platform's.
 */
export async function generateDemoKeys(dir: string, names: readonly string[] = demoKeyNames): Promise<void> {
  const store = new KeyStore(dir);
  const now = new Date();
  await ensureFile(store, files.platformPrivate, 'platform', ['sign'], now);
  await ensurePlatform(store);
  await ensureFile(store, files.shared, 'shared', ['digest'], now);
  for (const name of names) await ensureFile(store, files.of(name), name, PURPOSES, now);
  const before = store.has(files.registry) ? readPublicKeys(store).registry.keys : [];
  const added = names.filter((name) => !before.some((entry) => entry.name === name)).flatMap((name) => entriesOf(store, name, now));
  if (added.length > 0) await issueRegistry(store, [...before, ...added], now);
}

async function ensureFile(store: KeyStore, file: string, name: string, purposes: readonly KeyPurpose[], now: Date): Promise<void> {
  if (store.has(file)) return;
  await store.write(file, { name, keys: purposes.map((purpose) => newPrivateKey(name, purpose, now.toISOString())) } satisfies PrivateKeyFile);
}

async function ensurePlatform(store: KeyStore): Promise<void> {
  if (store.has(files.platformPublic) && store.has(files.platformHistory)) return;
  const platform = store.read(files.platformPrivate, PrivateKeyFile).keys[0]!;
  const history = { keys: [{ ...publicPart(platform), createdAt: platform.createdAt, endorsement: null }] } satisfies PlatformHistory;
  await store.write(files.platformHistory, history, 0o644);
  if (!store.has(files.platformPublic)) await store.write(files.platformPublic, publicPart(platform), 0o644);
}

function entriesOf(store: KeyStore, name: string, now: Date): PublicKeyEntry[] {
  const { keys } = store.read(files.of(name), PrivateKeyFile);
  const first = (['sign', 'wrap'] as const).flatMap((purpose) => keys.filter((key) => key.purpose === purpose).slice(0, 1));
  return first.map((key) => publicEntry(name, key, daysAfter(now, KEY_VALID_DAYS)));
}
