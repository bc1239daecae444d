import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { toBytes, toText } from '../encoding.js';
import { altered } from './gcm.js';
import type { WrappedDataKey } from './data-key.js';

type Wrap = WrappedDataKey['wraps'][number];

/** HPKE, base mode (RFC 9180), bound to the recipient and its key. */
const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const info = new TextEncoder().encode('lianban/data-key.v1');
const binding = (recipient: string, keyId: string): ArrayBuffer => bufferOf(new TextEncoder().encode(`${recipient}\0${keyId}`));

export async function wrapFor(recipient: { name: string; keyId: string; publicKey: string }, secret: Uint8Array): Promise<Wrap> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(bufferOf(toBytes(recipient.publicKey)));
  const sender = await suite.createSenderContext({ recipientPublicKey, info: bufferOf(info) });
  const wrapped = await sender.seal(bufferOf(secret), binding(recipient.name, recipient.keyId));
  return { recipient: recipient.name, keyId: recipient.keyId, encapsulated: toText(new Uint8Array(sender.enc)), wrapped: toText(new Uint8Array(wrapped)) };
}

/** `privateKey`: the 32 raw bytes. Throws CRYPTO.ALTERED. */
export async function unwrap(wrap: Wrap, privateKey: Uint8Array): Promise<Uint8Array> {
  const recipientKey = await suite.kem.deserializePrivateKey(bufferOf(privateKey));
  try {
    const recipient = await suite.createRecipientContext({ recipientKey, enc: bufferOf(toBytes(wrap.encapsulated)), info: bufferOf(info) });
    return new Uint8Array(await recipient.open(bufferOf(toBytes(wrap.wrapped)), binding(wrap.recipient, wrap.keyId)));
  } catch {
    throw altered();
  }
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
