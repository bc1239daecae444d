import type { Signature } from '@lianban/contracts';
import type { KeyObject } from 'node:crypto';
import { CryptoError } from '../crypto-error.js';
import { canonicalJson } from '../sign/canonical-json.js';
import { ed25519PublicKey, ed25519Sign, ed25519Verify } from '../sign/ed25519.js';
import { suites } from '../suites.js';
import type { PlatformHistory, PlatformKey, PublicKeyEntry, Registry } from './key-file.js';
import { platformKeyFor } from './platform-trust.js';

export function signRegistry(issuedAt: string, keys: PublicKeyEntry[], platform: { keyId: string; privateKey: KeyObject }): Registry {
  return { issuedAt, keys, signature: ed25519Sign(platform.keyId, platform.privateKey, registryBytes({ issuedAt, keys })) };
}

/** Public keys that the platform vouches for. Throws CRYPTO.REGISTRY_INVALID when its signature does not hold. */
export class PublicKeys {
  private readonly signing = new Map<string, { entry: PublicKeyEntry; key: KeyObject }>();

  constructor(readonly registry: Registry, anchor: PlatformKey, readonly history: PlatformHistory = { keys: [] }) {
    const { signature, issuedAt } = registry;
    const publicKey = platformKeyFor(anchor, history, signature.keyId, issuedAt);
    if (publicKey === undefined || !ed25519Verify(ed25519PublicKey(publicKey), registryBytes(registry), signature)) {
      throw new CryptoError('CRYPTO.REGISTRY_INVALID', 'registry.json is not signed by the key of platform.pub.json, nor by one that it vouches for');
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

  verifyAt(name: string, bytes: Uint8Array, signature: Signature, at: string): boolean {
    const entry = this.find(signature.keyId);
    return entry !== undefined && heldAt(entry, at) && this.verify(name, bytes, signature);
  }

  getWrappingKey(name: string): PublicKeyEntry {
    const entry = this.registry.keys.find((one) => one.name === name && one.purpose === 'wrap' && one.state === 'current' && one.suite === suites.wrap);
    if (!entry) throw new CryptoError('CRYPTO.KEY_UNKNOWN', `the registry has no wrapping key of ${name}`);
    return entry;
  }

  find(keyId: string): PublicKeyEntry | undefined {
    return this.registry.keys.find((entry) => entry.keyId === keyId);
  }
}

/** Whether what a key signed at this instant counts. An instant that is none never does. */
export function heldAt({ state, notAfter, retiredAt }: PublicKeyEntry, at: string): boolean {
  const instant = Date.parse(at);
  if (Number.isNaN(instant) || state === 'revoked') return false;
  return [notAfter, retiredAt].every((end) => end === undefined || instant <= Date.parse(end));
}

function registryBytes({ issuedAt, keys }: Pick<Registry, 'issuedAt' | 'keys'>): Buffer {
  return Buffer.from(canonicalJson({ issuedAt, keys }));
}
