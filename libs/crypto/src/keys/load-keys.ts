import { CryptoError } from '../crypto-error.js';
import { PlatformKey, PrivateKeyFile, Registry } from './key-file.js';
import { files, KeyStore } from './key-store.js';
import type { Keys } from './keys.js';
import { LoadedKeys } from './loaded-keys.js';
import { PublicKeys } from './registry.js';

/**
 * `dir` holds platform.pub.json, registry.json, `<name>.json` for `self` and every name of `alsoAs`, and shared.json
 * where digests are needed. Throws CRYPTO.KEY_UNKNOWN, CRYPTO.REGISTRY_INVALID naming the file.
 */
export async function loadKeys(dir: string, self: string, options: { alsoAs?: readonly string[] } = {}): Promise<Keys> {
  const store = new KeyStore(dir);
  const registry = new PublicKeys(await store.read(files.registry, Registry), await store.read(files.platformPublic, PlatformKey));
  const names = [...new Set([self, ...(options.alsoAs ?? [])])];
  const own = await Promise.all(names.map((name) => store.read(files.of(name), PrivateKeyFile)));
  own.forEach((file, index) => assertRegistered(file, names[index]!, registry));
  const shared = store.has(files.shared) ? await store.read(files.shared, PrivateKeyFile) : undefined;
  return new LoadedKeys(own, registry, shared);
}

function assertRegistered(file: PrivateKeyFile, name: string, registry: PublicKeys): void {
  const missing = file.keys.some(({ purpose, keyId }) => (purpose === 'sign' || purpose === 'wrap') && !registry.has(keyId));
  if (missing || file.name !== name) throw new CryptoError('CRYPTO.REGISTRY_INVALID', `${name}.json and registry.json do not belong together`);
}
