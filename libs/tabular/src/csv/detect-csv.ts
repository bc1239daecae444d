import { FileRefused } from '../refusal.js';
import { csvLimits } from '../row.js';
import { decodeText, type ByteSource, type CsvEncoding } from './decode-text.js';
import { RecordScanner } from './record-scanner.js';
import { Utf8Probe } from './utf8-probe.js';

export interface CsvDialect {
  encoding: CsvEncoding;
  delimiter: string;
  newline: '\n' | '\r';
}

const SAMPLE_BYTES = 64 * 1024;
const SAMPLE_ROWS = 20;
const DELIMITERS = [',', '\t', ';', '|', '，', '、', '^', '~'];

/** Refuses what is no text at all, by its first bytes. */
export function refuseBinary(head: Uint8Array): void {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) throw new FileRefused('FILE_UTF16');
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0) return;
  const half = head.length / 2;
  const likeUtf16 = head.length >= 16 && Math.max(even, odd) > half * 0.3 && Math.min(even, odd) < half * 0.02;
  throw new FileRefused(likeUtf16 ? 'FILE_UTF16' : 'FILE_BINARY');
}

/** Strict UTF-8 to the last byte, else GB18030 to the last byte, else FileRefused FILE_ENCODING. Never guesses from a part. */
export async function detectEncoding(open: () => ByteSource): Promise<CsvEncoding> {
  const probe = new Utf8Probe();
  for await (const chunk of open()) probe.push(chunk);
  if (probe.end()) return 'utf-8';
  for await (const _ of decodeText(open(), 'gb18030'));
  return 'gb18030';
}

/** Encoding, delimiter and line break of a file. */
export async function detectCsv(open: () => ByteSource, known: Partial<CsvDialect> = {}): Promise<CsvDialect> {
  const head = await firstBytes(open());
  refuseBinary(head);
  const encoding = known.encoding ?? (await detectEncoding(open));
  const sample = new TextDecoder(encoding).decode(head, { stream: true });
  const newline = known.newline ?? (sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r');
  return { encoding, newline, delimiter: known.delimiter ?? detectDelimiter(sample, newline) };
}

async function firstBytes(bytes: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= SAMPLE_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, SAMPLE_BYTES);
}

/** The delimiter that gives the same, largest number of columns in most of the first rows. */
export function detectDelimiter(sample: string, newline: '\n' | '\r' = '\n'): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = sampleWidths(sample, delimiter, newline).filter((width) => width > 1);
    const common = mostCommon(widths);
    const score = widths.filter((width) => width === common).length * common;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function sampleWidths(sample: string, delimiter: string, newline: '\n' | '\r'): number[] {
  const scanner = new RecordScanner(delimiter, newline, csvLimits);
  const whole = sample.slice(0, sample.lastIndexOf(newline) + 1) || sample + newline;
  try {
    return scanner.push(whole).slice(0, SAMPLE_ROWS).map(({ cells }) => cells.length);
  } catch (error) {
    if (error instanceof FileRefused) return [];
    throw error;
  }
}

function mostCommon(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
