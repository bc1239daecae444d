import { csvLimits } from '../row.js';
import { readCsv, type ReadCsvOptions } from './read-csv.js';

export function inChunks(bytes: Uint8Array, size: number): () => Iterable<Uint8Array> {
  return function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
}

export async function rowsOf(bytes: Uint8Array, size: number, options: Partial<ReadCsvOptions> = {}): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of readCsv(inChunks(bytes, size), { encoding: 'auto', delimiter: 'auto', limits: csvLimits, ...options })) {
    rows.push(...batch.map(({ cells }) => cells));
  }
  return rows;
}

/** A generator of the same numbers for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const WORDS = ['张三', '王䶮', '㛃', '欧阳娜娜', '低保对象', '昌江区', '', 'a', '买买提·艾力', '𬱖', '１２３', ' 空 格 ', 'x"y', '逗,号', '换\n行', '回\r\n车', '""', '分;号'];

/** A well-formed file with Chinese text, quotes, embedded line breaks and either line break. */
export function randomCsv(seed: number, rows = 12, extra: readonly string[] = []): string {
  const next = seeded(seed);
  const columns = 1 + next(6);
  const newline = next(2) === 0 ? '\n' : '\r\n';
  const words = [...WORDS, ...extra];
  const cell = (): string => {
    const text = words[next(words.length)]!;
    const mustQuote = /[",\r\n]/.test(text);
    return mustQuote || next(4) === 0 ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = Array.from({ length: rows }, () => Array.from({ length: columns }, cell).join(','));
  return lines.join(newline) + (next(2) === 0 ? newline : '');
}
