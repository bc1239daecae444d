/** Encryption at rest of short texts under the service's own key. */
export interface Sealer {
  readonly keyId: string;
  /** `context` (e.g. table and column) must be the same when opening. */
  seal(text: string, context?: string): string;
  /** Also opens what retired keys sealed. Throws CRYPTO.ALTERED, CRYPTO.KEY_UNKNOWN, CRYPTO.SUITE_UNKNOWN. */
  open(sealed: string, context?: string): string;
}
