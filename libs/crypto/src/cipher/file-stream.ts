import { hkdfSync, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { envelopeHead, readEnvelopeHead } from './envelope.js';
import { altered, gcmDecrypt, gcmEncrypt, NONCE_BYTES, TAG_BYTES } from './gcm.js';
import type { SecretKey } from './gcm-sealer.js';
import type { KeyRing } from './key-ring.js';

/**
 * STREAM construction: each file has a key of its own (salt), each segment its place and whether it is the last in
 * the nonce, so that nothing can be changed, moved or cut off unseen.
 */
const FORMAT = 'LBF1';
const SALT_BYTES = 32;
export const SEGMENT_BYTES = 64 * 1024;

abstract class SegmentStream extends Transform {
  protected pending: Buffer = Buffer.alloc(0);
  private place = 0;
  protected fileKey: Buffer | undefined;
  protected head: Buffer = Buffer.alloc(0);

  protected abstract readonly segmentBytes: number;
  protected abstract turn(segment: Buffer, nonce: Buffer): Buffer;
  protected abstract begin(): void;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.attempt(done, () => {
      if (this.fileKey && chunk.length > 0 && this.pending.length === this.segmentBytes) this.turnFirst();
      this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
      this.begin();
      while (this.fileKey && this.pending.length > this.segmentBytes) this.turnFirst();
    });
  }

  override _flush(done: TransformCallback): void {
    this.attempt(done, () => {
      this.begin();
      if (!this.fileKey) throw altered();
      this.push(this.turn(this.pending, this.nonce(true)));
    });
  }

  protected useKey(key: SecretKey, salt: Uint8Array, head: Buffer): void {
    this.fileKey = Buffer.from(hkdfSync('sha256', key.secret, salt, 'lianban/file.v1', 32));
    this.head = head;
  }

  private turnFirst(): void {
    this.push(this.turn(this.pending.subarray(0, this.segmentBytes), this.nonce(false)));
    this.pending = this.pending.subarray(this.segmentBytes);
  }

  private nonce(last: boolean): Buffer {
    const nonce = Buffer.alloc(NONCE_BYTES);
    nonce.writeUInt32BE(this.place++, 7);
    nonce[11] = last ? 1 : 0;
    return nonce;
  }

  private attempt(done: TransformCallback, work: () => void): void {
    try {
      work();
      done();
    } catch (error) {
      done(error as Error);
    }
  }
}

export class EncryptFileStream extends SegmentStream {
  protected readonly segmentBytes = SEGMENT_BYTES;

  constructor(private readonly ring: KeyRing<SecretKey>) {
    super();
  }

  protected begin(): void {
    if (this.fileKey) return;
    const key = this.ring.current;
    const salt = randomBytes(SALT_BYTES);
    this.useKey(key, salt, envelopeHead(FORMAT, key.keyId));
    this.push(Buffer.concat([this.head, salt]));
  }

  protected turn(segment: Buffer, nonce: Buffer): Buffer {
    return gcmEncrypt(this.fileKey!, nonce, segment, this.head);
  }
}

export class DecryptFileStream extends SegmentStream {
  protected readonly segmentBytes = SEGMENT_BYTES + TAG_BYTES;

  constructor(private readonly ring: KeyRing<SecretKey>) {
    super();
  }

  protected begin(): void {
    if (this.fileKey) return;
    const envelope = readEnvelopeHead(FORMAT, this.pending);
    if (!envelope || this.pending.length < envelope.head.length + SALT_BYTES) return;
    const start = envelope.head.length + SALT_BYTES;
    this.useKey(this.ring.get(envelope.keyId), this.pending.subarray(envelope.head.length, start), Buffer.from(envelope.head));
    this.pending = this.pending.subarray(start);
  }

  protected turn(segment: Buffer, nonce: Buffer): Buffer {
    return gcmDecrypt(this.fileKey!, nonce, segment, this.head);
  }
}
