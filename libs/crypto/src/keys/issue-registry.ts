import { CryptoError } from '../crypto-error.js';
import { PlatformKey, PrivateKeyFile, type PrivateKeyEntry, type PublicKeyEntry } from './key-file.js';
import { readHistory } from './key-directory.js';
import { files, type KeyStore } from './key-store.js';
import { privateKeyObject } from './new-key.js';
import { signRegistry } from './registry.js';

const DAY_MS = 86_400_000;
/** Two years: keys are renewed before, and the monitor says when it is time. */
export const KEY_VALID_DAYS = 730;

export const daysAfter = (now: Date, days: number): string => new Date(now.getTime() + days * DAY_MS).toISOString();

/**
 * The private key of `platform.pub.json`. Throws CRYPTO.ROTATION_UNFINISHED, and CRYPTO.KEY_UNKNOWN when it is not in the
 * directory.
 */
export function issuerOf(store: KeyStore): PrivateKeyEntry {
  const anchor = store.read(files.platformPublic, PlatformKey);
  const platform = store.read(files.platformPrivate, PrivateKeyFile).keys.find(({ keyId }) => keyId === anchor.keyId);
  if (store.has(files.platformHistory) && readHistory(store).keys.at(-1)?.keyId !== anchor.keyId) {
    throw new CryptoError('CRYPTO.ROTATION_UNFINISHED', 'a rotation of the platform key was broken off');
  }
  if (!platform) throw new CryptoError('CRYPTO.KEY_UNKNOWN', `${files.platformPrivate} holds no private key of ${files.platformPublic}`);
  return platform;
}

/** Signs the entries with the platform's key. Throws as `issuerOf`. */
export async function issueRegistry(store: KeyStore, keys: PublicKeyEntry[], now: Date): Promise<void> {
  const platform = issuerOf(store);
  await store.write(files.registry, signRegistry(now.toISOString(), keys, { keyId: platform.keyId, privateKey: privateKeyObject(platform) }), 0o644);
}
