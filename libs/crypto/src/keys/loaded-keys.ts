import type { Signature } from '@lianban/contracts';
import type { KeyObject } from 'node:crypto';
import type { Transform } from 'node:stream';
import type { CodecKeys } from '../cipher/codec-keys.js';
import { dataKeyOf, type DataKey, type WrappedDataKey } from '../cipher/data-key.js';
import { DecryptFileStream, EncryptFileStream } from '../cipher/file-stream.js';
import { gcmSealer, type SecretKey } from '../cipher/gcm-sealer.js';
import { KeyRing } from '../cipher/key-ring.js';
import type { Sealer } from '../cipher/sealer.js';
import { unwrap, wrapFor } from '../cipher/wrap.js';
import { CryptoError } from '../crypto-error.js';
import type { Digester } from '../digest/digester.js';
import { hmacDigester } from '../digest/hmac-digester.js';
import { toBytes } from '../encoding.js';
import { ed25519Sign } from '../sign/ed25519.js';
import { suites } from '../suites.js';
import { KeyPurpose, type PrivateKeyEntry, type PrivateKeyFile } from './key-file.js';
import type { KeyInUse, Keys, PublicRecord } from './keys.js';
import { privateKeyObject, rawPrivateKey } from './new-key.js';
import type { PublicKeys } from './registry.js';

const secretKey = (entry: PrivateKeyEntry): SecretKey => ({ keyId: entry.keyId, secret: toBytes(entry.secret) });

/** Of each purpose the key that is used: the registry's current one, or the first where the registry names none. */
function usedOf(name: string, keys: readonly PrivateKeyEntry[], registry: PublicKeys): KeyInUse[] {
  return KeyPurpose.options.flatMap((purpose) => {
    const ofPurpose = keys.filter((key) => key.purpose === purpose);
    const used = ofPurpose.find(({ keyId }) => registry.find(keyId)?.state === 'current') ?? ofPurpose[0];
    return used ? [{ name, purpose, keyId: used.keyId, createdAt: used.createdAt, notAfter: registry.find(used.keyId)?.notAfter ?? null }] : [];
  });
}

export class LoadedKeys implements Keys {
  readonly self: string;
  readonly names: readonly string[];
  readonly sealer: Sealer;
  readonly codec: CodecKeys;
  readonly inUse: readonly KeyInUse[];
  private readonly digesters: KeyRing<Digester>;
  private readonly fileKeys: KeyRing<SecretKey>;
  private readonly unwrapping: KeyRing<Buffer>;
  private readonly signing: Map<string, KeyRing<{ keyId: string; key: KeyObject }>>;

  constructor(own: readonly PrivateKeyFile[], private readonly registry: PublicKeys, shared: PrivateKeyFile | undefined) {
    this.names = own.map(({ name }) => name);
    this.self = this.names[0]!;
    const ours = own[0]!.keys;
    this.sealer = gcmSealer(new KeyRing('seal', ours, secretKey));
    const codec = new KeyRing('codec', ours, ({ keyId, suite, secret }) => ({ keyId, suite, key: toBytes(secret) }));
    this.codec = codec;
    this.fileKeys = new KeyRing('file', ours, secretKey);
    this.digesters = new KeyRing('digest', shared?.keys ?? [], ({ keyId, secret }) => hmacDigester(keyId, toBytes(secret)));
    this.unwrapping = new KeyRing('wrap', own.flatMap(({ keys }) => keys), rawPrivateKey);
    const usable = (keys: readonly PrivateKeyEntry[]): PrivateKeyEntry[] => keys.filter(({ keyId }) => registry.find(keyId)?.state === 'current');
    const signer = (entry: PrivateKeyEntry): { keyId: string; key: KeyObject } => ({ keyId: entry.keyId, key: privateKeyObject(entry) });
    this.inUse = own.flatMap(({ name, keys }) => usedOf(name, keys, registry));
    this.signing = new Map(own.map(({ name, keys }) => [name, new KeyRing('sign', usable(keys), signer)]));
  }

  get digester(): Digester {
    return this.digesters.current;
  }

  digesterOf(keyId: string): Digester {
    return this.digesters.get(keyId);
  }

  sign(bytes: Uint8Array, as: string = this.self): Signature {
    const ring = this.signing.get(as);
    if (!ring) throw new CryptoError('CRYPTO.KEY_UNKNOWN', `no private key of ${as} is loaded`);
    return ed25519Sign(ring.current.keyId, ring.current.key, bytes);
  }

  get publicRecord(): PublicRecord {
    return { registry: this.registry.registry, history: this.registry.history };
  }

  verify(name: string, bytes: Uint8Array, signature: Signature): boolean {
    return this.registry.verify(name, bytes, signature);
  }

  verifyAt(name: string, bytes: Uint8Array, signature: Signature, at: string): boolean {
    return this.registry.verifyAt(name, bytes, signature, at);
  }

  async wrapDataKey(dataKey: DataKey, recipients: readonly string[]): Promise<WrappedDataKey> {
    const keys = [...new Set(recipients)].map((name) => this.registry.getWrappingKey(name));
    return { suite: suites.wrap, wraps: await Promise.all(keys.map((key) => wrapFor(key, dataKey.bytes))) };
  }

  async unwrapDataKey(wrapped: WrappedDataKey): Promise<DataKey> {
    if (wrapped.suite !== suites.wrap) throw new CryptoError('CRYPTO.SUITE_UNKNOWN', 'the suite of a wrapped data key is not known');
    for (const wrap of wrapped.wraps) {
      const privateKey = this.unwrapping.find(wrap.keyId);
      if (privateKey) return dataKeyOf(await unwrap(wrap, privateKey));
    }
    throw new CryptoError('CRYPTO.NOT_A_RECIPIENT', `no wrap is made for ${this.names.join(', ')}`);
  }

  encryptFileStream(): Transform {
    return new EncryptFileStream(this.fileKeys);
  }

  decryptFileStream(): Transform {
    return new DecryptFileStream(this.fileKeys);
  }
}
