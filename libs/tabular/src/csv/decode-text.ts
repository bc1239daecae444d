import { FileRefused } from '../refusal.js';

export type CsvEncoding = 'utf-8' | 'gb18030';
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Text of a stream, characters never cut at a chunk's end; a byte-order mark is left out. Throws FileRefused
 * FILE_ENCODING at the first byte that is not of the encoding: nothing is replaced.
 */
export async function* decodeText(bytes: ByteSource, encoding: CsvEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let read = 0;
  try {
    for await (const chunk of bytes) {
      read += chunk.length;
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    throw isDecodingError(error) ? new FileRefused('FILE_ENCODING', `（约第 ${Math.ceil(read / 1024)} KB 处）`) : error;
  }
}

export function isDecodingError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
