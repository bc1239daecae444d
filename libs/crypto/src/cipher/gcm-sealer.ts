import { CryptoError } from '../crypto-error.js';
import { toBytes, toText } from '../encoding.js';
import { suites } from '../suites.js';
import { altered, gcmDecrypt, gcmEncrypt, NONCE_BYTES, randomNonce } from './gcm.js';
import type { KeyRing } from './key-ring.js';
import type { Sealer } from './sealer.js';

export interface SecretKey {
  keyId: string;
  secret: Buffer;
}

/** `<suite>.<key id>.<nonce, ciphertext, tag>` */
export function gcmSealer(ring: KeyRing<SecretKey>): Sealer {
  return {
    get keyId() {
      return ring.current.keyId;
    },
    seal: (text, context = '') => {
      const { keyId, secret } = ring.current;
      const nonce = randomNonce();
      const sealed = gcmEncrypt(secret, nonce, Buffer.from(text, 'utf8'), sealContext(keyId, context));
      return `${suites.seal}.${keyId}.${toText(Buffer.concat([nonce, sealed]))}`;
    },
    open: (sealed, context = '') => {
      const [suite, keyId, body, ...rest] = sealed.split('.');
      if (suite !== suites.seal) throw new CryptoError('CRYPTO.SUITE_UNKNOWN', 'the suite of a sealed text is not known');
      if (keyId === undefined || body === undefined || rest.length > 0) throw altered();
      const bytes = toBytes(body);
      const { secret } = ring.get(keyId);
      return gcmDecrypt(secret, bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES), sealContext(keyId, context)).toString('utf8');
    },
  };
}

const sealContext = (keyId: string, context: string): Buffer => Buffer.from(`lianban/seal.v1\0${keyId}\0${context}`);
