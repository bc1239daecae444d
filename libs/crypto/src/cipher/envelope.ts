import { CryptoError } from '../crypto-error.js';
import { suites } from '../suites.js';
import { altered } from './gcm.js';

/** Head of a binary ciphertext: four characters of format, length, `<suite>:<key id>`. */
export function envelopeHead(format: string, keyId: string): Buffer {
  const names = Buffer.from(`${suites.seal}:${keyId}`);
  return Buffer.concat([Buffer.from(format, 'latin1'), Buffer.from([names.length]), names]);
}

/** Head and key id, or undefined while too few bytes are there. Throws CRYPTO.ALTERED, CRYPTO.SUITE_UNKNOWN. */
export function readEnvelopeHead(format: string, bytes: Buffer): { head: Buffer; keyId: string } | undefined {
  if (bytes.length < 5 || bytes.length < 5 + bytes[4]!) return undefined;
  if (bytes.toString('latin1', 0, 4) !== format) throw altered();
  const head = bytes.subarray(0, 5 + bytes[4]!);
  const [suite, keyId] = head.toString('utf8', 5).split(':');
  if (suite !== suites.seal) throw new CryptoError('CRYPTO.SUITE_UNKNOWN', 'the suite of a ciphertext is not known');
  if (!keyId) throw altered();
  return { head, keyId };
}
