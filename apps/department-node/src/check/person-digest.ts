import type { Digester } from '@lianban/crypto';

const IDENTITY_NUMBER = /^\d{17}[\dX]$/;

/** Digest of a person by number. Other documents than those of 18 characters have a digest of their own kind. */
export function personDigest(digester: Digester, number: string): string {
  return IDENTITY_NUMBER.test(number) ? digester.idDigest(number) : digester.rowKeyDigest(['document', number]);
}
