import { createHmac, createSecretKey } from 'node:crypto';
import { CryptoError } from '../crypto-error.js';
import type { Digester } from './digester.js';
import { normaliseIdNumber, normalisePersonName } from './normalise.js';

const ID_DIGEST = /^[0-9a-f]{64}$/;

export function hmacDigester(keyId: string, secret: Uint8Array): Digester {
  const key = createSecretKey(secret);
  const digest = (text: string): string => createHmac('sha256', key).update(text).digest('hex');
  return {
    keyId,
    idDigest: (idNumber) => digest(normaliseIdNumber(idNumber)),
    nameDigest: (idDigest, name) => {
      if (!ID_DIGEST.test(idDigest)) throw new CryptoError('CRYPTO.INPUT_INVALID', 'a name is digested under an idDigest');
      return digest(idDigest + normalisePersonName(name));
    },
    rowKeyDigest: (parts) => digest(`row\0${JSON.stringify(parts)}`),
  };
}
