import type { Signature } from '@lianban/contracts';
import { canonicalJson, type Keys } from '@lianban/crypto';

/** Whether `name` signed everything but the signature, with a key that held at the instant. */
export function isSignedBy(keys: Keys, name: string, document: { signature: Signature }, at: string): boolean {
  const { signature, ...signed } = document;
  return keys.verifyAt(name, Buffer.from(canonicalJson(signed)), signature, at);
}
