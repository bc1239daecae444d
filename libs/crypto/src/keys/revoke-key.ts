import { CryptoError } from '../crypto-error.js';
import { issueRegistry } from './issue-registry.js';
import { readPublicKeys } from './key-directory.js';
import { KeyStore } from './key-store.js';

/**
 * Nothing that the key ever signed verifies any more. A current key is rotated first, so that no name is without one.
 * Throws CRYPTO.KEY_UNKNOWN, and CRYPTO.INPUT_INVALID for a current key.
 */
export async function revokeKey(dir: string, keyId: string, now: Date = new Date()): Promise<void> {
  const store = new KeyStore(dir);
  const { keys } = readPublicKeys(store).registry;
  const entry = keys.find((one) => one.keyId === keyId);
  if (!entry) throw new CryptoError('CRYPTO.KEY_UNKNOWN', `the registry names no key ${keyId}`);
  if (entry.state === 'current') throw new CryptoError('CRYPTO.INPUT_INVALID', `${keyId} is the current key of ${entry.name}: rotate it first`);
  if (entry.state === 'revoked') return;
  await issueRegistry(store, keys.map((one) => (one === entry ? { ...one, state: 'revoked' as const, revokedAt: now.toISOString() } : one)), now);
}
