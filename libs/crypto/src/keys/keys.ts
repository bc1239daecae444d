import type { Signature } from '@lianban/contracts';
import type { Transform } from 'node:stream';
import type { CodecKeys } from '../cipher/codec-keys.js';
import type { DataKey, WrappedDataKey } from '../cipher/data-key.js';
import type { Sealer } from '../cipher/sealer.js';
import type { Digester } from '../digest/digester.js';

/** All that a process may do with keys; private keys do not leave it. */
export interface Keys {
  /** Name under which this process signs when no other is given. */
  readonly self: string;
  /** Every name whose private keys are loaded, `self` first. */
  readonly names: readonly string[];
  /** Digests under the current key of `shared.json`. Throws CRYPTO.KEY_UNKNOWN in a process without that file. */
  readonly digester: Digester;
  /** The digester of an older key, while lists under it are still read. Throws CRYPTO.KEY_UNKNOWN. */
  digesterOf(keyId: string): Digester;
  readonly sealer: Sealer;
  readonly codec: CodecKeys;
  /** Signs as `self`, or as a department that this node serves. */
  sign(bytes: Uint8Array, as?: string): Signature;
  /** Whether `name` made the signature with a key that is not revoked. Never throws. */
  verify(name: string, bytes: Uint8Array, signature: Signature): boolean;
  /** One wrap per recipient, under its current public key. Throws CRYPTO.KEY_UNKNOWN for an unknown recipient. */
  wrapDataKey(dataKey: DataKey, recipients: readonly string[]): Promise<WrappedDataKey>;
  /** Opens the first wrap made for a loaded name. Throws CRYPTO.NOT_A_RECIPIENT, CRYPTO.ALTERED. */
  unwrapDataKey(wrapped: WrappedDataKey): Promise<DataKey>;
  /** Encrypts a file of any length in authenticated segments. */
  encryptFileStream(): Transform;
  /** Emits only authenticated bytes; errors with CRYPTO.ALTERED when anything was changed, moved or cut off. */
  decryptFileStream(): Transform;
}
