import { createCipheriv, createDecipheriv, createSecretKey, KeyObject } from 'node:crypto';
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

/** Ciphertext followed by its tag. The bytes of a key must not change after its first use. */
export function gcmEncrypt(key: Uint8Array | KeyObject, nonce: Uint8Array, bytes: Uint8Array, aad: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad);
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

export function gcmDecrypt(key: Uint8Array | KeyObject, nonce: Uint8Array, encrypted: Uint8Array, aad: Uint8Array): Buffer {
  if (nonce.length !== NONCE_BYTES || encrypted.length < TAG_BYTES) throw altered();
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(encrypted.subarray(encrypted.length - TAG_BYTES));
  const opened = decipher.update(encrypted.subarray(0, encrypted.length - TAG_BYTES));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    throw altered();
  }
}

export function altered(): CryptoError {
  return new CryptoError('CRYPTO.ALTERED', 'the ciphertext, its key or its context is not the one it was made with');
}
