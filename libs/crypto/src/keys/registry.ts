import type { Signature } from '@lianban/contracts';
import type { KeyObject } from 'node:crypto';
import { CryptoError } from '../crypto-error.js';
import { canonicalJson } from '../sign/canonical-json.js';
import { ed25519PublicKey, ed25519Sign, ed25519Verify } from '../sign/ed25519.js';
import { suites } from '../suites.js';
import type { PlatformKey, PublicKeyEntry, Registry } from './key-file.js';

export function signRegistry(issuedAt: string, keys: PublicKeyEntry[], platform: { keyId: string; privateKey: KeyObject }): Registry {
  return { issuedAt, keys, signature: ed25519Sign(platform.keyId, platform.privateKey, registryBytes({ issuedAt, keys })) };
}

/** Public keys that the platform vouches for. Throws CRYPTO.REGISTRY_INVALID when its signature does not hold. */
export class PublicKeys {
  private readonly signing = new Map<string, { entry: PublicKeyEntry; key: KeyObject }>();

  constructor(private readonly registry: Registry, platform: PlatformKey) {
    const { signature } = registry;
    if (signature.keyId !== platform.keyId || !ed25519Verify(ed25519PublicKey(platform.publicKey), registryBytes(registry), signature)) {
      throw new CryptoError('CRYPTO.REGISTRY_INVALID', 'registry.json is not signed by the key of platform.pub.json');
    }
    for (const entry of registry.keys.filter(({ purpose }) => purpose === 'sign')) {
      this.signing.set(entry.keyId, { entry, key: ed25519PublicKey(entry.publicKey) });
    }
  }

  verify(name: string, bytes: Uint8Array, signature: Signature): boolean {
    const found = this.signing.get(signature.keyId);
    if (!found || found.entry.name !== name || found.entry.state === 'revoked' || found.entry.suite !== signature.suite) return false;
    return ed25519Verify(found.key, bytes, signature);
  }

  getWrappingKey(name: string): PublicKeyEntry {
    const entry = this.registry.keys.find((one) => one.name === name && one.purpose === 'wrap' && one.state === 'current' && one.suite === suites.wrap);
    if (!entry) throw new CryptoError('CRYPTO.KEY_UNKNOWN', `the registry has no wrapping key of ${name}`);
    return entry;
  }

  has(keyId: string): boolean {
    return this.registry.keys.some((entry) => entry.keyId === keyId);
  }
}

function registryBytes({ issuedAt, keys }: Pick<Registry, 'issuedAt' | 'keys'>): Buffer {
  return Buffer.from(canonicalJson({ issuedAt, keys }));
}
