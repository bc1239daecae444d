import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Readable, type Transform } from 'node:stream';
import { toText } from '../encoding.js';
import { DecryptFileStream, EncryptFileStream, SEGMENT_BYTES } from './file-stream.js';
import { KeyRing } from './key-ring.js';

const ring = new KeyRing(
  'file',
  [{ keyId: 'test/file/1', purpose: 'file', suite: 'aes-256-gcm', createdAt: '', secret: toText(randomBytes(32)) }],
  ({ keyId, secret }) => ({ keyId, secret: Buffer.from(secret, 'base64url') }),
);

async function through(stream: Transform, bytes: Buffer, piece: number): Promise<Buffer> {
  const pieces = function* (): Generator<Buffer> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  };
  const out: Buffer[] = [];
  for await (const part of Readable.from(pieces()).compose(stream)) out.push(part as Buffer);
  return Buffer.concat(out);
}

describe('a file in the store', () => {
  test.each([0, 1, SEGMENT_BYTES - 1, SEGMENT_BYTES, SEGMENT_BYTES + 1, 3 * SEGMENT_BYTES, 3 * SEGMENT_BYTES + 777])('comes back whole (%i bytes)', async (length) => {
    const plain = randomBytes(length);
    for (const piece of [977, SEGMENT_BYTES, 1 << 20]) {
      const stored = await through(new EncryptFileStream(ring), plain, piece);
      expect(await through(new DecryptFileStream(ring), stored, piece + 13)).toEqual(plain);
    }
  });

  test('is refused when cut off, continued, reordered or altered', async () => {
    const stored = await through(new EncryptFileStream(ring), randomBytes(3 * SEGMENT_BYTES), 1 << 16);
    const segment = SEGMENT_BYTES + 16;
    const start = stored.length - 3 * segment;
    const exchanged = Buffer.concat([stored.subarray(0, start), stored.subarray(start + segment, start + 2 * segment), stored.subarray(start, start + segment), stored.subarray(start + 2 * segment)]);
    const flipped = Buffer.from(stored);
    flipped[start + 5]! ^= 1;
    const faulty = [stored.subarray(0, stored.length - segment), stored.subarray(0, stored.length - 1), stored.subarray(0, 10), Buffer.concat([stored, Buffer.from([0])]), exchanged, flipped, Buffer.alloc(0)];
    for (const bytes of faulty) {
      await expect(through(new DecryptFileStream(ring), bytes, 1 << 16)).rejects.toMatchObject({ code: 'CRYPTO.ALTERED' });
    }
  });
});
