import { beforeAll, describe, expect, test } from '@jest/globals';
import { xlsxLimits } from '../row.js';
import { parts, readAll, related, withPart, zipped } from './xlsx.cases.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const good = parts(one);
const many = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, index) => [`xl/media/${index}`, '']));
const MIB = 1024 * 1024;

describe('what is refused, and how', () => {
  test.each<[string, Record<string, string | Buffer>, string]>([
    ['cell ZZZ9999999', parts('<row r="1"><c r="ZZZ9999999"><v>1</v></c></row>'), 'FILE_UNSAFE'],
    ['row 9999999', parts('<row r="9999999"><c><v>1</v></c></row>'), 'FILE_UNSAFE'],
    ['a cell that is not of its row', parts('<row r="1"><c r="A2"><v>1</v></c></row>'), 'FILE_UNSAFE'],
    ['a cell twice', parts('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'), 'FILE_UNSAFE'],
    ['rows out of order', parts('<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'), 'FILE_UNSAFE'],
    ['column 501', parts('<row r="1"><c r="SG1"><v>1</v></c></row>'), 'FILE_COLUMNS'],
    ['a long cell', parts(`<row r="1"><c t="str"><v>${'长'.repeat(xlsxLimits.maxFieldChars + 1)}</v></c></row>`), 'FILE_FIELD_LONG'],
    ['a cell of runs without end', parts(`<row r="1"><c t="inlineStr"><is>${`<r><t>${'长'.repeat(1000)}</t></r>`.repeat(300)}`), 'FILE_FIELD_LONG'],
    ['a document type', withPart(good, SHEET, (text) => `<!DOCTYPE a [<!ENTITY b "c">]>${text}`), 'FILE_UNSAFE'],
    ['an entity of its own', withPart(good, SHEET, (text) => text.replace('<v>1', '<v>&b;')), 'FILE_DAMAGED'],
    ['depth without end', withPart(good, SHEET, () => '<a>'.repeat(1000)), 'FILE_UNSAFE'],
    ['macros by part', { ...good, 'xl/vbaProject.bin': 'x' }, 'FILE_MACRO'],
    ['macros by type', withPart(good, '[Content_Types].xml', (text) => text.replace('openxmlformats-officedocument.spreadsheetml.sheet', 'ms-excel.sheet.macroEnabled')), 'FILE_MACRO'],
    ['old macro sheets', { ...good, 'xl/macrosheets/sheet1.xml': '<a/>' }, 'FILE_MACRO'],
    ['links to other files', { ...good, 'xl/externalLinks/externalLink1.xml': '<a/>' }, 'FILE_UNSAFE'],
    ['an encrypted package', { ...good, EncryptedPackage: 'x' }, 'FILE_LOCKED'],
    ['1,001 entries', { ...good, ...many(1001 - Object.keys(good).length) }, 'FILE_UNSAFE'],
    ['a text document', { '[Content_Types].xml': '<a/>', 'word/document.xml': '<a/>' }, 'FILE_TYPE'],
    ['a missing sheet', without(good, SHEET), 'FILE_DAMAGED'],
    ['missing relationships', without(good, 'xl/_rels/workbook.xml.rels'), 'FILE_DAMAGED'],
    ['a missing table of texts', related(good, 'sharedStrings', 'sharedStrings.xml'), 'FILE_DAMAGED'],
    ['a text that is not in the table', parts('<row r="1"><c t="s"><v>7</v></c></row>'), 'FILE_DAMAGED'],
    ['bytes that are no UTF-8', { ...good, [SHEET]: Buffer.concat([Buffer.from('<a>'), Buffer.from([0xff, 0xfe]), Buffer.from('</a>')]) }, 'FILE_DAMAGED'],
    ['a sheet that stops', withPart(good, SHEET, (text) => text.slice(0, -20)), 'FILE_DAMAGED'],
    ['a text of 9 million characters', withPart(good, SHEET, (text) => text.replace('<v>1', `<v>${'9'.repeat(9_000_000)}`)), 'FILE_BOMB'],
  ])('%s', async (_, files, code) => {
    await expect(readAll(await zipped(files))).rejects.toMatchObject({ code });
  });

  test('1,000 entries are taken', async () => {
    expect(await readAll(await zipped({ ...good, ...many(1000 - Object.keys(good).length) }))).toHaveLength(1);
  });

  test('the container of encrypted and of old workbooks', async () => {
    await expect(readAll(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toMatchObject({ code: 'FILE_LOCKED' });
  });

  test('no archive at all, and one cut off', async () => {
    const bytes = await zipped(good);
    for (const damaged of [Buffer.alloc(0), Buffer.from('PK'), bytes.subarray(0, bytes.length - 30)]) {
      await expect(readAll(damaged)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    }
  });

  test('more rows than allowed, with the number', async () => {
    const bytes = await zipped(parts('<row><c><v>1</v></c></row><row/><row><c><v>2</v></c></row><row><c><v>3</v></c></row>'));
    await expect(readAll(bytes, { limits: { maxRows: 2 } })).rejects.toThrow('行数超过 2');
    expect(await readAll(bytes, { limits: { maxRows: 3 } })).toHaveLength(3);
  });
});

describe('bombs', () => {
  let bomb: Buffer;
  beforeAll(async () => {
    bomb = await zipped({ ...good, [SHEET]: Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(56 * MIB, '<row/>  ')]) });
  }, 60_000);

  test('a small file that says it inflates to 56 MiB', async () => {
    expect(bomb.length).toBeLessThan(MIB);
    await expect(readAll(bomb)).rejects.toMatchObject({ code: 'FILE_BOMB' });
  });

  test('one that lies about its size', async () => {
    const bytes = Buffer.from(bomb);
    forgeSizes(bytes, 1000);
    await expect(readAll(bytes)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });
});

function without(files: Record<string, string>, path: string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

/** Writes another inflated size into each entry of the archive's directory that is larger. */
function forgeSizes(bytes: Buffer, size: number): void {
  const DIRECTORY_ENTRY = Buffer.from('504b0102', 'hex');
  for (let at = bytes.indexOf(DIRECTORY_ENTRY); at >= 0; at = bytes.indexOf(DIRECTORY_ENTRY, at + 4)) {
    if (bytes.readUInt32LE(at + 24) > size) bytes.writeUInt32LE(size, at + 24);
  }
}
