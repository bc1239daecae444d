import { CryptoError } from '../crypto-error.js';
import { PlatformHistory, PlatformKey, PrivateKeyFile, Registry } from './key-file.js';
import { files, type KeyStore } from './key-store.js';
import { LoadedKeys } from './loaded-keys.js';
import { PublicKeys } from './registry.js';

export function readPublicKeys(store: KeyStore): PublicKeys {
  return new PublicKeys(store.read(files.registry, Registry), store.read(files.platformPublic, PlatformKey), readHistory(store));
}

/** Empty in a directory of before there was one. */
export function readHistory(store: KeyStore): PlatformHistory {
  return store.has(files.platformHistory) ? store.read(files.platformHistory, PlatformHistory) : { keys: [] };
}

/** The registry first: it is written last, so the private files hold at least what it names. Throws CryptoError. */
export function readKeys(store: KeyStore, names: readonly string[]): LoadedKeys {
  const registry = readPublicKeys(store);
  const own = names.map((name) => store.read(files.of(name), PrivateKeyFile));
  own.forEach((file, index) => assertRegistered(file, names[index]!, registry));
  const shared = store.has(files.shared) ? store.read(files.shared, PrivateKeyFile) : undefined;
  return new LoadedKeys(own, registry, shared);
}

/** A key that is not in the registry yet is one whose rotation is under way, and not used; but some must be. */
function assertRegistered(file: PrivateKeyFile, name: string, registry: PublicKeys): void {
  const missing = (['sign', 'wrap'] as const).some((wanted) => {
    const keys = file.keys.filter(({ purpose }) => purpose === wanted);
    return keys.length > 0 && !keys.some(({ keyId }) => registry.find(keyId)?.state === 'current');
  });
  if (missing || file.name !== name) throw new CryptoError('CRYPTO.REGISTRY_INVALID', `${name}.json and registry.json do not belong together`);
}
