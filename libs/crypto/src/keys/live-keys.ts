import type { Signature } from '@lianban/contracts';
import type { Transform } from 'node:stream';
import type { CodecKeys } from '../cipher/codec-keys.js';
import type { DataKey, WrappedDataKey } from '../cipher/data-key.js';
import type { Sealer } from '../cipher/sealer.js';
import type { Digester } from '../digest/digester.js';
import { files, type KeyStore } from './key-store.js';
import type { KeyInUse, Keys, PublicRecord } from './keys.js';

/** How long a new registry may go unseen by a running process. */
const LOOK_EVERY_MS = 1_000;

/**
 * Keys of a directory as it is now: looked at when they are used, at most once a second. A directory that cannot be
 * read, or is just being written, leaves the keys as they were; the next look tries again.
 */
export class LiveKeys implements Keys {
  private loaded: Keys;
  private stamp: string;
  private lookedAt = Date.now();
  private warned = '';

  constructor(private readonly store: KeyStore, private readonly read: () => Keys) {
    this.stamp = store.has(files.registry) ? store.stampOf(files.registry) : '';
    this.loaded = read();
  }

  get self(): string {
    return this.loaded.self;
  }
  get names(): readonly string[] {
    return this.loaded.names;
  }
  get digester(): Digester {
    return this.loaded.digester;
  }
  digesterOf(keyId: string): Digester {
    return this.loaded.digesterOf(keyId);
  }
  get sealer(): Sealer {
    return this.loaded.sealer;
  }
  get codec(): CodecKeys {
    return this.loaded.codec;
  }
  get inUse(): readonly KeyInUse[] {
    return this.current().inUse;
  }
  get publicRecord(): PublicRecord {
    return this.current().publicRecord;
  }
  sign(bytes: Uint8Array, as?: string): Signature {
    return this.current().sign(bytes, as);
  }
  verify(name: string, bytes: Uint8Array, signature: Signature): boolean {
    return this.current(signature.keyId).verify(name, bytes, signature);
  }
  verifyAt(name: string, bytes: Uint8Array, signature: Signature, at: string): boolean {
    return this.current(signature.keyId).verifyAt(name, bytes, signature, at);
  }
  wrapDataKey(dataKey: DataKey, recipients: readonly string[]): Promise<WrappedDataKey> {
    return this.current().wrapDataKey(dataKey, recipients);
  }
  unwrapDataKey(wrapped: WrappedDataKey): Promise<DataKey> {
    const ours = wrapped.wraps.find(({ recipient }) => this.names.includes(recipient));
    return this.current(ours?.keyId).unwrapDataKey(wrapped);
  }
  encryptFileStream(): Transform {
    return this.loaded.encryptFileStream();
  }
  decryptFileStream(): Transform {
    return this.loaded.decryptFileStream();
  }

  /** A key that is not known yet is looked for at once: it may be newer than the last look. */
  private current(wanted?: string): Keys {
    const unknown = wanted !== undefined && !this.loaded.publicRecord.registry.keys.some(({ keyId }) => keyId === wanted);
    if (unknown || Date.now() - this.lookedAt >= LOOK_EVERY_MS) this.look();
    return this.loaded;
  }

  private look(): void {
    this.lookedAt = Date.now();
    try {
      const stamp = this.store.stampOf(files.registry);
      if (stamp === this.stamp) return;
      this.loaded = this.read();
      this.stamp = stamp;
      this.warned = '';
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== this.warned) process.emitWarning(`the key directory is not taken over: ${message}`, { code: 'LIANBAN_KEYS' });
      this.warned = message;
    }
  }
}
