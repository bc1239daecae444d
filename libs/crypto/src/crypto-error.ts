export type CryptoErrorCode =
  | 'CRYPTO.ALTERED' | 'CRYPTO.KEY_UNKNOWN' | 'CRYPTO.SUITE_UNKNOWN' | 'CRYPTO.NOT_A_RECIPIENT'
  | 'CRYPTO.INPUT_INVALID' | 'CRYPTO.REGISTRY_INVALID' | 'CRYPTO.KEY_EXPIRED' | 'CRYPTO.ROTATION_UNFINISHED' | 'CRYPTO.NOT_CANONICAL';

/** What went wrong, by a stable code. The message never repeats what was to be digested, sealed or opened. */
export class CryptoError extends Error {
  override readonly name = 'CryptoError';
  constructor(readonly code: CryptoErrorCode, message: string) {
    super(`${code}: ${message}`);
  }
}
