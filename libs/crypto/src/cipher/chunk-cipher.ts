import { CryptoError } from '../crypto-error.js';
import type { DataKey } from './data-key.js';
import { envelopeHead, readEnvelopeHead } from './envelope.js';
import { altered, gcmDecrypt, gcmEncrypt, NONCE_BYTES, randomNonce } from './gcm.js';

const FORMAT = 'LBC1';

/** Self-describing ciphertext; `aad` must be the same when decrypting. */
export function encryptChunk(dataKey: DataKey, bytes: Uint8Array, aad: string): Buffer {
  const head = envelopeHead(FORMAT, dataKey.keyId);
  const nonce = randomNonce();
  return Buffer.concat([head, nonce, gcmEncrypt(dataKey.bytes, nonce, bytes, chunkContext(head, aad))]);
}

/** Throws CRYPTO.ALTERED, CRYPTO.KEY_UNKNOWN when another data key was used, CRYPTO.SUITE_UNKNOWN. */
export function decryptChunk(dataKey: DataKey, encrypted: Uint8Array, aad: string): Buffer {
  const bytes = Buffer.from(encrypted.buffer, encrypted.byteOffset, encrypted.byteLength);
  const envelope = readEnvelopeHead(FORMAT, bytes);
  if (!envelope) throw altered();
  if (envelope.keyId !== dataKey.keyId) throw new CryptoError('CRYPTO.KEY_UNKNOWN', 'the chunk was encrypted with another data key');
  const body = bytes.subarray(envelope.head.length);
  return gcmDecrypt(dataKey.bytes, body.subarray(0, NONCE_BYTES), body.subarray(NONCE_BYTES), chunkContext(envelope.head, aad));
}

const chunkContext = (head: Buffer, aad: string): Buffer => Buffer.concat([head, Buffer.from(`\0${aad}`)]);
