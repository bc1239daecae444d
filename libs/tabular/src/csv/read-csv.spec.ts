import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { FileRefused } from '../refusal.js';
import { detectDelimiter } from './detect-csv.js';
import { inChunks, randomCsv, rowsOf, seeded } from './read-csv.cases.js';
import { readCsv } from './read-csv.js';

/** What a second parser reads; rows of empty cells only are not rows for us. */
function oracle(text: string): string[][] {
  const rows = parse(text, { relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n'], bom: true });
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

const fixed = { encoding: 'utf-8', delimiter: ',', newline: '\n' } as const;
const CUT = 3 * 1024;

describe('readCsv beside a second parser', () => {
  test('every chunk size from 1 byte to 3 KiB gives the same rows', async () => {
    const text = Array.from({ length: 6 }, (_, seed) => randomCsv(seed, 14, ['长'.repeat(40)])).join('\n');
    const bytes = Buffer.from(text);
    expect(bytes.length).toBeGreaterThan(CUT);
    const expected = oracle(text);
    for (let size = 1; size <= CUT; size += 1) expect(await rowsOf(bytes, size, fixed)).toEqual(expected);
  });

  test('2,000 random files at random chunk sizes', async () => {
    const next = seeded(7);
    for (let seed = 0; seed < 2000; seed += 1) {
      const text = randomCsv(seed);
      expect(await rowsOf(Buffer.from(text), 1 + next(400), fixed)).toEqual(oracle(text));
    }
  });

  test('chunks of 1 to 64 KiB over a megabyte of Chinese text hold no replacement character', async () => {
    const text = Array.from({ length: 90 }, (_, seed) => randomCsv(seed, 400)).join('\n');
    const bytes = Buffer.from(text);
    expect(bytes.length).toBeGreaterThan(1_000_000);
    const expected = JSON.stringify(oracle(text));
    expect(expected).not.toContain('\uFFFD');
    for (const kib of [1, 2, 3, 5, 7, 8, 13, 16, 31, 32, 63, 64]) {
      for (const off of [-1, 0, 1]) expect(JSON.stringify(await rowsOf(bytes, kib * 1024 + off, fixed)) === expected).toBe(true);
    }
  });

  test('damaged files are read as the second parser reads them, or refused; never a crash', async () => {
    const next = seeded(3);
    const dirt = ['"', ',', '\n', '\r', '\0', '\uD800', '张', '""', ' '];
    let refused = 0;
    for (let seed = 0; seed < 5000; seed += 1) {
      let text = randomCsv(seed, 4);
      for (let time = next(3); time >= 0; time -= 1) {
        const at = next(text.length + 1);
        text = text.slice(0, at) + dirt[next(dirt.length)]! + text.slice(at + next(2));
      }
      const bytes = Buffer.from(text.replace(/\r+$/, '')); // a return at the very end is half a line break for us
      const ours = await settled(rowsOf(bytes, 1 + next(60), fixed));
      const again = await settled(rowsOf(bytes, 1 + next(60), fixed));
      // Which of two faults is met first may depend on the pieces; whether a file is taken may not.
      if (typeof ours === 'string') expect(typeof again).toBe('string');
      else expect(again).toEqual(ours);
      if (typeof ours === 'string') {
        refused += 1;
        continue;
      }
      const theirs = attempt(() => oracle(bytes.toString()));
      if (theirs) expect(ours).toEqual(theirs);
    }
    expect(refused).toBeGreaterThan(100);
    expect(refused).toBeLessThan(4500);
  });
});

describe('encodings', () => {
  // 姓名,类别 / 王䶮,低保 / 㛃,孤儿 in GB18030: the two rare characters are lost by GBK tables.
  const gb = Buffer.from('d0d5c3fb2cc0e0b1f00acdf5fe9f2cb5cdb1a30a8230b7312cb9c2b6f90a', 'hex');

  test('GB18030 at every chunk size, rare characters kept', async () => {
    const expected = [['姓名', '类别'], ['王䶮', '低保'], ['㛃', '孤儿']];
    for (let size = 1; size <= gb.length; size += 1) expect(await rowsOf(gb, size)).toEqual(expected);
  });

  test('a byte-order mark is no part of the first heading', async () => {
    expect(await rowsOf(Buffer.from('\uFEFF姓名,a\n张,b'), 2)).toEqual([['姓名', 'a'], ['张', 'b']]);
  });

  test.each<[string, Buffer, string]>([
    ['UTF-16', Buffer.from('\uFEFF姓名\t号', 'utf16le'), 'FILE_UTF16'],
    ['UTF-16 without a mark', Buffer.from('name,id\n'.repeat(20), 'utf16le'), 'FILE_UTF16'],
    ['NUL bytes', Buffer.concat([Buffer.from('a,b\n'), Buffer.from([0, 1, 0])]), 'FILE_BINARY'],
    ['neither encoding', Buffer.concat([Buffer.from('姓名,a\n'), Buffer.from([0xff, 0x41, 0x0a])]), 'FILE_ENCODING'],
    ['cut inside a character', Buffer.from([0xd5, 0xc5, 0x81]), 'FILE_ENCODING'],
    ['an open quote', Buffer.from('a,b\n"c,d\n'), 'FILE_QUOTE'],
    ['text after a closing quote', Buffer.from('a,b\n"c"x,d\n'), 'FILE_QUOTE_PLACE'],
    ['a long field', Buffer.from(`a,b\n${'长'.repeat(70_000)},d\n`), 'FILE_FIELD_LONG'],
    ['a long field without an end', Buffer.from(`a,b\n"${'x'.repeat(10_000_000)}`), 'FILE_FIELD_LONG'],
    ['600 columns', Buffer.from(`${'a,'.repeat(600)}\n`), 'FILE_COLUMNS'],
  ])('%s is refused', async (_, bytes, code) => {
    for (const size of [7, 4096, 65_536].filter((size) => bytes.length / size < 100_000)) {
      await expect(rowsOf(bytes, size)).rejects.toMatchObject({ code });
    }
  });

  test('more rows than allowed are refused with the number', async () => {
    await expect(rowsOf(Buffer.from('a\nb\nc\n'), 10, { limits: { maxRows: 2 } })).rejects.toThrow('行数超过 2');
  });
});

describe('dialects', () => {
  test.each([',', '\t', ';', '|', '，'])('delimiter %j', async (delimiter) => {
    const text = `姓名${delimiter}号${delimiter}类\n张${delimiter}1${delimiter}"低${delimiter}保"\n`;
    expect(detectDelimiter(text)).toBe(delimiter);
    expect(await rowsOf(Buffer.from(text), 5)).toEqual([['姓名', '号', '类'], ['张', '1', `低${delimiter}保`]]);
  });

  test('lines are those that a spreadsheet shows; empty lines count; old line breaks are read', async () => {
    const lines: number[] = [];
    for await (const batch of readCsv(inChunks(Buffer.from('a,b\n\n,\n"x\ny",1\nz,2'), 3), fixed)) lines.push(...batch.map(({ line }) => line));
    expect(lines).toEqual([1, 4, 5]);
    expect(await rowsOf(Buffer.from('a,b\r1,2\r'), 2)).toEqual([['a', 'b'], ['1', '2']]);
  });
});

async function settled(rows: Promise<string[][]>): Promise<string[][] | string> {
  try {
    return await rows;
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
