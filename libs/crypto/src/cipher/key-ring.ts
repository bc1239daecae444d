import { CryptoError } from '../crypto-error.js';
import type { KeyPurpose, PrivateKeyEntry } from '../keys/key-file.js';

/** Keys of one purpose: the first is used, all read. */
export class KeyRing<T> {
  private readonly byId = new Map<string, T>();
  private readonly first: T | undefined;

  constructor(private readonly purpose: KeyPurpose, entries: readonly PrivateKeyEntry[], make: (entry: PrivateKeyEntry) => T) {
    for (const entry of entries.filter((one) => one.purpose === purpose)) {
      const key = make(entry);
      this.first ??= key;
      this.byId.set(entry.keyId, key);
    }
  }

  get current(): T {
    if (this.first === undefined) throw new CryptoError('CRYPTO.KEY_UNKNOWN', `no ${this.purpose} key is loaded`);
    return this.first;
  }

  get(keyId: string): T {
    const key = this.byId.get(keyId);
    if (key === undefined) throw new CryptoError('CRYPTO.KEY_UNKNOWN', `no such ${this.purpose} key is loaded`);
    return key;
  }

  find(keyId: string): T | undefined {
    return this.byId.get(keyId);
  }
}
