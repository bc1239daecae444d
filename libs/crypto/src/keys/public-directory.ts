import type { PublicKeyEntry } from './key-file.js';
import { PrivateKeyFile, PlatformKey } from './key-file.js';
import { readPublicKeys } from './key-directory.js';
import { files, KeyStore } from './key-store.js';
import { unregistered } from './rotate-key.js';
import { isPlatformUnfinished } from './rotate-platform.js';

export interface PublicDirectory {
  issuedAt: string;
  platformKeyId: string;
  keys: readonly PublicKeyEntry[];
  /** Keys that a rotation made and did not bring into the registry. */
  unfinished: readonly { name: string; keyId: string }[];
  /** A rotation of the platform key stopped before its end. */
  platformUnfinished: boolean;
}

/** What a key directory says in public, its registry verified. Throws CryptoError. */
export function readPublicDirectory(dir: string): PublicDirectory {
  const store = new KeyStore(dir);
  const { registry } = readPublicKeys(store);
  const names = [...new Set(registry.keys.map(({ name }) => name))].filter((name) => store.has(files.of(name)));
  const unfinished = names.flatMap((name) => unregistered(store.read(files.of(name), PrivateKeyFile), registry.keys).map(({ keyId }) => ({ name, keyId })));
  return { issuedAt: registry.issuedAt, platformKeyId: store.read(files.platformPublic, PlatformKey).keyId, keys: registry.keys, unfinished, platformUnfinished: isPlatformUnfinished(dir) };
}
