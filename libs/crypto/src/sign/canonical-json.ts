/** JSON with sorted keys and no spaces (RFC 8785 for what JSON carries); equal values give equal text. Throws CRYPTO.NOT_CANONICAL. */
export function canonicalJson(value: unknown): string {
  throw new Error(`canonicalJson ${typeof value}`);
}
