import { CryptoError } from '../crypto-error.js';
import { daysAfter, issueRegistry, issuerOf, KEY_VALID_DAYS } from './issue-registry.js';
import { PrivateKeyFile, type KeyPurpose, type PrivateKeyEntry, type PublicKeyEntry } from './key-file.js';
import { readPublicKeys } from './key-directory.js';
import { files, KeyStore } from './key-store.js';
import { newPrivateKey, publicEntry } from './new-key.js';

export interface RotateOptions {
  now?: Date;
  /** How long what the key before signs still counts, so that processes may go on until they see the new registry. Seconds. */
  overlapSeconds?: number;
  validDays?: number;
  /** Carries a rotation that was broken off to its end instead of refusing. */
  resume?: boolean;
}

/** Far longer than a process takes to see a new registry. */
export const OVERLAP_SECONDS = 300;

/** Purposes whose public half stands in the registry. */
const REGISTERED: readonly KeyPurpose[] = ['sign', 'wrap'];

/**
 * Puts a new key before the old ones of its purpose; the old ones read and verify on. The private file is written first,
 * the registry last: until then nobody uses the new key. Answers its id. Throws CRYPTO.ROTATION_UNFINISHED when an
 * earlier one was broken off in between, CRYPTO.KEY_UNKNOWN for a name without a file.
 */
export async function rotateKey(dir: string, name: string, purpose: KeyPurpose, options: RotateOptions = {}): Promise<string> {
  const store = new KeyStore(dir);
  const now = options.now ?? new Date();
  const file = store.read(files.of(name), PrivateKeyFile);
  if (!REGISTERED.includes(purpose)) return (await addKey(store, file, purpose, now)).keyId;
  // Nothing is begun that could not be signed.
  issuerOf(store);
  const { registry } = readPublicKeys(store);
  const waiting = unregistered(file, registry.keys);
  if (waiting.length > 0 && !options.resume) throw new CryptoError('CRYPTO.ROTATION_UNFINISHED', `${files.of(name)} holds ${waiting[0]!.keyId}, which the registry does not name`);
  const key = waiting.find((one) => one.purpose === purpose) ?? (await addKey(store, file, purpose, now));
  const retiredAt = new Date(now.getTime() + (options.overlapSeconds ?? OVERLAP_SECONDS) * 1000).toISOString();
  const retired = registry.keys.map((entry) => (isCurrent(entry, name, purpose) ? { ...entry, state: 'retired' as const, retiredAt } : entry));
  await issueRegistry(store, [...retired, publicEntry(name, key, daysAfter(now, options.validDays ?? KEY_VALID_DAYS))], now);
  return key.keyId;
}

/** Keys of a name whose rotation did not come to its end. */
export function unregistered({ keys }: PrivateKeyFile, registered: readonly PublicKeyEntry[]): PrivateKeyEntry[] {
  return keys.filter(({ keyId, purpose }) => REGISTERED.includes(purpose) && !registered.some((entry) => entry.keyId === keyId));
}

const isCurrent = (entry: PublicKeyEntry, name: string, purpose: KeyPurpose): boolean => entry.name === name && entry.purpose === purpose && entry.state === 'current';

async function addKey(store: KeyStore, file: PrivateKeyFile, purpose: KeyPurpose, now: Date): Promise<PrivateKeyEntry> {
  const key = newPrivateKey(file.name, purpose, now.toISOString());
  await store.write(files.of(file.name), { ...file, keys: [key, ...file.keys] } satisfies PrivateKeyFile);
  return key;
}
