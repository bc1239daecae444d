import type { Digester } from '@lianban/crypto';

const HASH_LENGTH = 32;

/** What tells whether a row says something else than before: over its columns in the order of the contract. */
export function contentHash(digester: Digester, cells: readonly string[]): string {
  return digester.rowKeyDigest([...cells]).slice(0, HASH_LENGTH);
}
