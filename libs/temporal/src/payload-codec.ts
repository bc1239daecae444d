import { decryptChunk, encryptChunk, type CodecKey, type CodecKeys, type DataKey } from '@lianban/crypto';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import { decode, encode } from '@temporalio/common/lib/encoding.js';
import proto from '@temporalio/proto';

const ENCODING = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
/** Binds a ciphertext to its use: bytes taken from elsewhere do not decrypt here. */
const PURPOSE = 'lianban workflow payload v1';

const { Payload: wire } = proto.temporal.api.common.v1;

/**
 * Encrypts every argument and result before it leaves for the workflow server. Payloads written in clear (by tools,
 * before the codec) are read as they are. Decoding throws CRYPTO.KEY_UNKNOWN or CRYPTO.ALTERED.
 */
export class EncryptingPayloadCodec implements PayloadCodec {
  constructor(private readonly keys: CodecKeys) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    const key = this.keys.current;
    return payloads.map((payload) => ({
      metadata: { [METADATA_ENCODING_KEY]: encode(ENCODING), [KEY_ID]: encode(key.keyId) },
      data: encryptChunk(dataKeyOf(key), wire.encode(payload).finish(), PURPOSE),
    }));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => {
      if (textOf(payload, METADATA_ENCODING_KEY) !== ENCODING) return payload;
      const key = this.keys.get(textOf(payload, KEY_ID));
      return wire.decode(decryptChunk(dataKeyOf(key), payload.data ?? new Uint8Array(), PURPOSE));
    });
  }
}

function textOf(payload: Payload, name: string): string {
  const value = payload.metadata?.[name];
  return value ? decode(value) : '';
}

function dataKeyOf({ suite, keyId, key }: CodecKey): DataKey {
  return { suite, keyId, bytes: key };
}
