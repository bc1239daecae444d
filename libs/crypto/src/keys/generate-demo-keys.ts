import { departments, serviceNames } from '@lianban/contracts';
import { PrivateKeyFile, Registry, type KeyPurpose, type PublicKeyEntry } from './key-file.js';
import { files, KeyStore } from './key-store.js';
import { newPrivateKey, privateKeyObject, publicEntry } from './new-key.js';
import { signRegistry } from './registry.js';

export const demoKeyNames: readonly string[] = [...new Set<string>([...serviceNames, ...Object.keys(departments)])];
const PURPOSES: readonly KeyPurpose[] = ['sign', 'wrap', 'seal', 'codec', 'file'];

/** Writes keys for every name, the platform key, registry.json and shared.json. Keeps what exists, so that a second call loses nothing. */
export async function generateDemoKeys(dir: string, names: readonly string[] = demoKeyNames): Promise<void> {
  const store = new KeyStore(dir);
  const now = new Date().toISOString();
  await ensureFile(store, files.platformPrivate, 'platform', ['sign'], now);
  await ensureFile(store, files.shared, 'shared', ['digest'], now);
  for (const name of names) await ensureFile(store, files.of(name), name, PURPOSES, now);
  await writeRegistry(store, names, now);
}

/** Puts a new key before the old ones of its purpose; the old ones read and verify on. `shared` has purpose `digest`. */
export async function rotateDemoKey(dir: string, name: string, purpose: KeyPurpose): Promise<void> {
  const store = new KeyStore(dir);
  const now = new Date().toISOString();
  const file = await store.read(files.of(name), PrivateKeyFile);
  await store.write(files.of(name), { ...file, keys: [newPrivateKey(name, purpose, now), ...file.keys] });
  if (name !== 'shared') await writeRegistry(store, [name], now);
}

async function ensureFile(store: KeyStore, file: string, name: string, purposes: readonly KeyPurpose[], now: string): Promise<void> {
  if (store.has(file)) return;
  await store.write(file, { name, keys: purposes.map((purpose) => newPrivateKey(name, purpose, now)) } satisfies PrivateKeyFile);
}

async function writeRegistry(store: KeyStore, names: readonly string[], now: string): Promise<void> {
  const platform = (await store.read(files.platformPrivate, PrivateKeyFile)).keys[0]!;
  const before = store.has(files.registry) ? (await store.read(files.registry, Registry)).keys : [];
  const renewed = (await Promise.all(names.map((name) => publicKeysOf(store, name, before)))).flat();
  const kept = before.filter((entry) => !names.includes(entry.name));
  const { keyId, suite, publicKey } = publicEntry('platform', platform, 'current');
  await store.write(files.platformPublic, { keyId, suite, publicKey }, 0o644);
  await store.write(files.registry, signRegistry(now, [...kept, ...renewed], { keyId, privateKey: privateKeyObject(platform) }), 0o644);
}

async function publicKeysOf(store: KeyStore, name: string, before: readonly PublicKeyEntry[]): Promise<PublicKeyEntry[]> {
  const { keys } = await store.read(files.of(name), PrivateKeyFile);
  return (['sign', 'wrap'] as const).flatMap((purpose) =>
    keys
      .filter((key) => key.purpose === purpose)
      .map((key, index) => {
        const revoked = before.some((entry) => entry.keyId === key.keyId && entry.state === 'revoked');
        return publicEntry(name, key, revoked ? 'revoked' : index === 0 ? 'current' : 'retired');
      }),
  );
}
