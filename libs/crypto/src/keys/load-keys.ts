import { KeyStore } from './key-store.js';
import { readKeys } from './key-directory.js';
import type { Keys } from './keys.js';
import { LiveKeys } from './live-keys.js';

/**
 * `dir` holds platform.pub.json, platform.history.json, registry.json, `<name>.json` for `self` and every name of `alsoAs`,
 * and shared.json where digests are needed. Later changes of the registry are taken over without a restart. Throws
 * CRYPTO.KEY_UNKNOWN, CRYPTO.REGISTRY_INVALID naming the file.
 */
export async function loadKeys(dir: string, self: string, options: { alsoAs?: readonly string[] } = {}): Promise<Keys> {
  const store = new KeyStore(dir);
  const names = [...new Set([self, ...(options.alsoAs ?? [])])];
  return new LiveKeys(store, () => readKeys(store, names));
}
