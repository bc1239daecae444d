import { createCipheriv, createDecipheriv, createSecretKey, KeyObject, randomFillSync } from 'node:crypto';
import { CryptoError } from '../crypto-error.js';

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

const keyObjects = new WeakMap<Uint8Array, KeyObject>();

/** Bytes are made into a key once: doing so costs more than encrypting a short text. */
function keyObject(key: Uint8Array | KeyObject): KeyObject {
  if (key instanceof KeyObject) return key;
  const made = keyObjects.get(key) ?? createSecretKey(key);
  keyObjects.set(key, made);
  return made;
}

const DRAWN_NONCES = 256;
let drawn = Buffer.alloc(0);

/** A random nonce. Many are drawn at once: asking the system for each costs as much as sealing a short text. */
export function randomNonce(): Buffer {
  if (drawn.length === 0) drawn = randomFillSync(Buffer.allocUnsafeSlow(NONCE_BYTES * DRAWN_NONCES));
  const nonce = drawn.subarray(0, NONCE_BYTES);
  drawn = drawn.subarray(NONCE_BYTES);
  return nonce;
}

/** Ciphertext followed by its tag. The bytes of a key must not change after its first use. */
export function gcmEncrypt(key: Uint8Array | KeyObject, nonce: Uint8Array, bytes: Uint8Array, aad: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad);
  const encrypted = cipher.update(bytes);
  cipher.final();
  return Buffer.concat([encrypted, cipher.getAuthTag()]);
}

export function gcmDecrypt(key: Uint8Array | KeyObject, nonce: Uint8Array, encrypted: Uint8Array, aad: Uint8Array): Buffer {
  if (nonce.length !== NONCE_BYTES || encrypted.length < TAG_BYTES) throw altered();
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(encrypted.subarray(encrypted.length - TAG_BYTES));
  const opened = decipher.update(encrypted.subarray(0, encrypted.length - TAG_BYTES));
  try {
    // A stream cipher keeps nothing back: this only proves the tag.
    decipher.final();
  } catch {
    throw altered();
  }
  return opened;
}

export function altered(): CryptoError {
  return new CryptoError('CRYPTO.ALTERED', 'the ciphertext, its key or its context is not the one it was made with');
}
