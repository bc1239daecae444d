import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { toBytes, toText } from '../encoding.js';
import { suites } from '../suites.js';
import type { KeyPurpose, PrivateKeyEntry, PublicKeyEntry } from './key-file.js';

const suiteOf: Record<KeyPurpose, string> = {
  sign: suites.sign, wrap: suites.wrap, digest: suites.digest, seal: suites.seal, codec: suites.seal, file: suites.seal,
};

export function newPrivateKey(name: string, purpose: KeyPurpose, createdAt: string): PrivateKeyEntry {
  const keyId = `${name}/${purpose}/${randomBytes(4).toString('hex')}`;
  return { keyId, purpose, suite: suiteOf[purpose], createdAt, secret: newSecret(purpose) };
}

function newSecret(purpose: KeyPurpose): string {
  if (purpose === 'sign') return pkcs8(generateKeyPairSync('ed25519').privateKey);
  if (purpose === 'wrap') return pkcs8(generateKeyPairSync('x25519').privateKey);
  return toText(randomBytes(32));
}

function pkcs8(key: ReturnType<typeof createPrivateKey>): string {
  return toText(key.export({ format: 'der', type: 'pkcs8' }));
}

export function privateKeyObject(entry: PrivateKeyEntry): ReturnType<typeof createPrivateKey> {
  return createPrivateKey({ key: toBytes(entry.secret), format: 'der', type: 'pkcs8' });
}

/** The 32 raw bytes of an X25519 key. */
export function rawPrivateKey(entry: PrivateKeyEntry): Buffer {
  return toBytes(privateKeyObject(entry).export({ format: 'jwk' }).d!);
}

/** Key id, suite and the 32 raw public bytes (base64url). */
export function publicPart(entry: PrivateKeyEntry): { keyId: string; suite: string; publicKey: string } {
  return { keyId: entry.keyId, suite: entry.suite, publicKey: createPublicKey(privateKeyObject(entry)).export({ format: 'jwk' }).x! };
}

/** A new entry of the registry, current until `notAfter` (instant). */
export function publicEntry(name: string, entry: PrivateKeyEntry, notAfter: string): PublicKeyEntry {
  return { name, ...publicPart(entry), purpose: entry.purpose, createdAt: entry.createdAt, state: 'current', notAfter };
}
