import type { DataKey } from './data-key.js';

/** Self-describing ciphertext; `aad` must be the same when decrypting. */
export function encryptChunk(dataKey: DataKey, bytes: Uint8Array, aad: string): Buffer {
  throw new Error(`encryptChunk ${dataKey.keyId} ${bytes.length} ${aad}`);
}

/** Throws CRYPTO.ALTERED, CRYPTO.KEY_UNKNOWN when another data key was used, CRYPTO.SUITE_UNKNOWN. */
export function decryptChunk(dataKey: DataKey, encrypted: Uint8Array, aad: string): Buffer {
  throw new Error(`decryptChunk ${dataKey.keyId} ${encrypted.length} ${aad}`);
}
