import type { Response } from 'express';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A paper as it goes out. */
export interface OpenedPaper {
  name: string;
  mediaType: string;
  size: number;
  content: Readable;
}

/** The bytes as they were received, as a file to keep: never shown in the page, never cached. */
export async function sendPaper(response: Response, { name, mediaType, size, content }: OpenedPaper): Promise<void> {
  response.setHeader('content-type', mediaType);
  response.setHeader('content-length', String(size));
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('content-disposition', `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(name)}`);
  await pipeline(content, response);
}
