import type { Readable } from 'node:stream';

export interface StoredFile {
  /** SHA-256 of the clear bytes, hex; also the name under which they are found. */
  sha256: string;
  bytes: number;
}

/** Files as they were received, encrypted, found by the digest of their content. */
export interface FileStore {
  /** Takes a stream into a room (a department, a procedure; small letters and hyphens) to its end; `watch` sees the clear bytes pass. An equal file is kept once. */
  put(room: string, content: Readable, watch?: (bytes: Uint8Array) => void): Promise<StoredFile>;
  /** The clear bytes. */
  open(room: string, sha256: string): Readable;
}
