import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline, Transform, type Readable } from 'node:stream';
import { pipeline as settled } from 'node:stream/promises';
import type { Keys } from '../keys/keys.js';
import type { FileStore, StoredFile } from './file-store.js';

const SHA256 = /^[0-9a-f]{64}$/;
const READ_BYTES = 256 * 1024;
/** So much may wait for the disk while more is encrypted. */
const WRITE_BYTES = 1024 * 1024;

/** One file per content under `<root>/<room>/<two digits>/<sha256>`; complete or not there. */
export class DirectoryFileStore implements FileStore {
  constructor(private readonly root: string, private readonly keys: Pick<Keys, 'encryptFileStream' | 'decryptFileStream'>) {}

  async put(room: string, content: Readable, watch?: (bytes: Uint8Array) => void): Promise<StoredFile> {
    const partial = join(this.root, 'incoming', randomUUID());
    await mkdir(dirname(partial), { recursive: true });
    const hash = createHash('sha256');
    let bytes = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _, done) {
        try {
          hash.update(chunk);
          bytes += chunk.length;
          watch?.(chunk);
          done(null, chunk);
        } catch (error) {
          done(error as Error);
        }
      },
    });
    try {
      await settled(content, meter, this.keys.encryptFileStream(), createWriteStream(partial, { mode: 0o600, highWaterMark: WRITE_BYTES }));
      const sha256 = hash.digest('hex');
      await this.keep(partial, this.path(room, sha256));
      return { sha256, bytes };
    } finally {
      await rm(partial, { force: true });
    }
  }

  open(room: string, sha256: string): Readable {
    const stored = createReadStream(this.path(room, sha256), { highWaterMark: READ_BYTES });
    return pipeline(stored, this.keys.decryptFileStream(), () => {}) as unknown as Readable;
  }

  private path(room: string, sha256: string): string {
    if (!SHA256.test(sha256) || !/^[a-z-]+$/.test(room)) throw new RangeError('not a name of a stored file');
    return join(this.root, room, sha256.slice(0, 2), sha256);
  }

  /** On disk before it has its name: a name never stands for half a file. */
  private async keep(partial: string, path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(partial, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, path);
  }
}
