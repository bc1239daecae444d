import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ChangeRow } from '@lianban/contracts';
import { decryptChunk, encryptChunk, newDataKey } from '@lianban/crypto';
import { timed } from './measure.js';

const [compress, expand] = [promisify(gzip), promisify(gunzip)];
const AAD = 'bench';

/** What each part of the work costs by itself, in microseconds for one row, over a sample cut into chunks. */
export async function chunkCosts(sample: readonly ChangeRow[], rowsPerChunk: number): Promise<Record<string, number>> {
  const key = newDataKey();
  const groups = Array.from({ length: Math.ceil(sample.length / rowsPerChunk) }, (_, n) => sample.slice(n * rowsPerChunk, (n + 1) * rowsPerChunk));
  const micros = (seconds: number): number => Math.round((seconds * 1e7) / sample.length) / 10;
  const json = await timed(async () => groups.map((group) => group.map((row) => `${JSON.stringify(row)}\n`).join('')));
  const zipped = await timed(() => inTurn(json.result, (text) => compress(text, { level: 1 })));
  const sealed = await timed(async () => zipped.result.map((bytes) => encryptChunk(key, bytes, AAD)));
  const opened = await timed(async () => sealed.result.map((bytes) => decryptChunk(key, bytes, AAD)));
  const plain = await timed(() => inTurn(opened.result, (bytes) => expand(bytes)));
  const parsed = await timed(async () => plain.result.map((bytes) => bytes.toString('utf8').split('\n').slice(0, -1).map((line) => JSON.parse(line) as ChangeRow)));
  return {
    '写成 JSON': micros(json.seconds), 'gzip': micros(zipped.seconds), '加密': micros(sealed.seconds),
    '解密': micros(opened.seconds), '解压': micros(plain.seconds), '读回 JSON': micros(parsed.seconds),
  };
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}
