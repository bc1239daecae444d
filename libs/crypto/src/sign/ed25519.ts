import type { Signature } from '@lianban/contracts';
import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { toBytes, toText } from '../encoding.js';
import { suites } from '../suites.js';

/** Suite and key are signed along, so that a signature cannot be passed off as another key's. */
function signed(keyId: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`lianban/signature.v1\n${suites.sign}\n${keyId}\n`), bytes]);
}

export function ed25519Sign(keyId: string, privateKey: KeyObject, bytes: Uint8Array): Signature {
  return { suite: suites.sign, keyId, value: toText(sign(null, signed(keyId, bytes), privateKey)) };
}

export function ed25519Verify(publicKey: KeyObject, bytes: Uint8Array, signature: Signature): boolean {
  if (signature.suite !== suites.sign) return false;
  const value = toBytes(signature.value);
  // One signature has one text: base64url would let the last character, and foreign ones, vary.
  return value.length === 64 && toText(value) === signature.value && verify(null, signed(signature.keyId, bytes), publicKey, value);
}

/** From the 32 raw bytes. */
export function ed25519PublicKey(raw: string): KeyObject {
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: raw } });
}
