/** Keyed digests of persons and rows. A digest is personal data too: no logs, URLs, Kafka keys or headers. */
export interface Digester {
  readonly keyId: string;
  /** HMAC-SHA-256 of the normalised 18-character number, hex. Throws CRYPTO.INPUT_INVALID without repeating it. */
  idDigest(idNumber: string): string;
  /** HMAC-SHA-256 of idDigest and the normalised name, hex. */
  nameDigest(idDigest: string, name: string): string;
  /** HMAC-SHA-256 of the parts in order, hex; ['ab', 'c'] and ['a', 'bc'] differ. */
  rowKeyDigest(parts: readonly string[]): string;
}
