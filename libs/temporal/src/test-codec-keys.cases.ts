import { CryptoError, suites, type CodecKey, type CodecKeys } from '@lianban/crypto';

/** Codec keys for tests: the first is current. */
export function testCodecKeys(...ids: string[]): CodecKeys {
  const keys: CodecKey[] = (ids.length > 0 ? ids : ['codec-test']).map((keyId, index) => ({
    suite: suites.seal, keyId, key: new Uint8Array(32).fill(index + 1),
  }));
  return {
    current: keys[0]!,
    get: (keyId) => keys.find((key) => key.keyId === keyId) ?? unknown(keyId),
  };
}

function unknown(keyId: string): never {
  throw new CryptoError('CRYPTO.KEY_UNKNOWN', keyId);
}
