import { FileRefused } from '../refusal.js';

export type CsvEncoding = 'utf-8' | 'gb18030';
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Texts of at most this many bytes are young to V8 and die cheaply; longer ones are each a large object, freed only by a full collection. */
const PIECE_BYTES = 48 * 1024;

/**
 * Text of a stream, characters never cut at a chunk's end; a byte-order mark is left out. Throws FileRefused
 * FILE_ENCODING at the first byte that is not of the encoding: nothing is replaced.
 */
export async function* decodeText(bytes: ByteSource, encoding: CsvEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let read = 0;
  try {
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
        const piece = chunk.subarray(at, at + PIECE_BYTES);
        read += piece.length;
        const text = decoder.decode(piece, { stream: true });
        if (text !== '') yield text;
      }
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    throw isDecodingError(error) ? new FileRefused('FILE_ENCODING', `（约第 ${Math.ceil(read / 1024)} KB 处）`) : error;
  }
}

function isDecodingError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
