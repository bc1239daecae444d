import type { Signature } from '@lianban/contracts';
import type { Transform } from 'node:stream';
import type { CodecKeys } from '../cipher/codec-keys.js';
import type { DataKey, WrappedDataKey } from '../cipher/data-key.js';
import type { Sealer } from '../cipher/sealer.js';
import type { Digester } from '../digest/digester.js';
import type { KeyPurpose, PlatformHistory, Registry } from './key-file.js';

/** A private key that is used today. */
export interface KeyInUse {
  name: string;
  purpose: KeyPurpose;
  keyId: string;
  /** Instant. */
  createdAt: string;
  /** Instant after which nothing signed with it is accepted; null where none is set, as for keys that never leave a service. */
  notAfter: string | null;
}

/** What proves who a key belongs to: goes along with evidence. */
export interface PublicRecord {
  registry: Registry;
  history: PlatformHistory;
}

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
  /** Whether `name` made the signature with a key that is not revoked, whenever that was. Never throws. */
  verify(name: string, bytes: Uint8Array, signature: Signature): boolean;
  /**
   * Whether `name` made the signature with a key that held at `at` (instant): a retired key up to its retirement, no key
   * after its `notAfter`, a revoked one never. Never throws.
   */
  verifyAt(name: string, bytes: Uint8Array, signature: Signature, at: string): boolean;
  /** The private keys used today, of every name and purpose: what the monitor is told of their age. */
  readonly inUse: readonly KeyInUse[];
  readonly publicRecord: PublicRecord;
  /** One wrap per recipient, under its current public key. Throws CRYPTO.KEY_UNKNOWN for an unknown recipient. */
  wrapDataKey(dataKey: DataKey, recipients: readonly string[]): Promise<WrappedDataKey>;
  /** Opens the first wrap made for a loaded name. Throws CRYPTO.NOT_A_RECIPIENT, CRYPTO.ALTERED. */
  unwrapDataKey(wrapped: WrappedDataKey): Promise<DataKey>;
  /** Encrypts a file of any length in authenticated segments. */
  encryptFileStream(): Transform;
  /** Emits only authenticated bytes; errors with CRYPTO.ALTERED when anything was changed, moved or cut off. */
  decryptFileStream(): Transform;
}
