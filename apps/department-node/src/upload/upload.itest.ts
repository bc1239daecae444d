import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { syntheticPerson } from '@lianban/testing';
import ExcelJS from 'exceljs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csv, headings, line, people } from '../fixtures/files.cases.js';
import { checked, formOf, openTestNode, type TestNode } from '../fixtures/node.cases.js';

let t: TestNode;
beforeAll(async () => {
  t = await openTestNode({ fileBytes: 300_000, csvRows: 2000, xlsxRows: 1000 });
});
afterAll(() => t?.close());

const officer = 'civil-officer';

async function workbookOf(rows: string[][], edit: (sheet: ExcelJS.Worksheet) => void = () => {}): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('说明').addRow(['请看下一页']);
  const sheet = book.addWorksheet('名单');
  rows.forEach((row) => sheet.addRow(row));
  edit(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a file that cannot be taken says why', () => {
  test.each<[string, () => FormData, string, number]>([
    ['a PDF', () => formOf(Buffer.from('%PDF-1.7 x'), { name: 'a.csv' }), 'FILE_TYPE', 422],
    ['an old workbook', () => formOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'), { name: 'a.xls' }), 'FILE_TYPE', 422],
    ['a locked workbook', () => formOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'), { name: 'a.xlsx' }), 'FILE_LOCKED', 422],
    ['a text that calls itself a workbook', () => formOf('a,b', { name: 'a.xlsx' }), 'FILE_TYPE', 422],
    ['half a zip', () => formOf(Buffer.from('504b0304aaaa', 'hex'), { name: 'a.xlsx' }), 'FILE_DAMAGED', 422],
    ['nothing', () => formOf(''), 'FILE_EMPTY', 422],
    ['a header only', () => formOf(headings), 'FILE_EMPTY', 422],
    ['UTF-16', () => formOf(Buffer.from(`\uFEFF${headings}\n`, 'utf16le')), 'FILE_UTF16', 422],
    ['neither encoding', () => formOf(Buffer.concat([Buffer.from(`${headings}\n`), Buffer.from([0xff, 0x31])])), 'FILE_ENCODING', 422],
    ['a large file', () => formOf('x'.repeat(400_000)), 'FILE_SIZE', 413],
  ])('%s', async (_, form, code, status) => {
    const answer = await t.send(form(), officer);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.body.remedy).toBeTruthy();
  });

  test('no file, two files, wrong fields', async () => {
    const none = formOf('x');
    none.delete('file');
    expect((await t.send(none, officer)).body.code).toBe('FILE_NONE');
    const two = formOf(csv({ seed: 1 }), { period: '2025-01' });
    two.append('file', new Blob(['b']), 'b.csv');
    expect((await t.send(two, officer)).body.code).toBe('FILE_MANY');
    expect((await t.send(formOf('a', { period: '2026-13' }), officer)).body.code).toBe('VALIDATION_FAILED');
    expect((await t.send(formOf('a', { period: '2026' }), officer)).body.code).toBe('PERIOD_INVALID');
    expect((await t.send(formOf('a', { list: 'veterans' }), officer)).body.code).toBe('LIST_NOT_YOURS');
  });

  test('what shows only while reading is a refused batch with its reason', async () => {
    const broken = await checked(t, `${csv(...people(1, 1900))}\n"x`, { period: '2025-02' });
    expect(broken).toMatchObject({ state: 'refused', refusal: { code: 'FILE_QUOTE' }, actions: [] });
    const long = await checked(t, csv(...people(1, 2100)), { period: '2025-03' });
    expect(long.refusal?.code).toBe('FILE_ROWS');
    const again = await t.send(formOf(`${csv(...people(1, 1900))}\n"x`, { period: '2025-02' }), officer);
    expect(again.body.id).not.toBe(broken.id);
  });

  test('a missing column stops the check until a person maps it; the office is remembered', async () => {
    const content = csv(...people(1, 3)).replace('身份类别', '哪一类');
    const sent = await t.send(formOf(content, { period: '2025-04' }), officer);
    const refused = await t.call(`batches/${sent.body.id}/check`, officer, {});
    expect(refused.body).toMatchObject({ code: 'FILE_TEMPLATE', detail: '表头与模板不一致：缺少“身份类别”' });
    const mapped = await t.call(`batches/${sent.body.id}/layout`, officer, { mapping: { category: 2 } }, 'PUT');
    expect(mapped.body.layout.matches.find((match: { column: string }) => match.column === 'category')).toMatchObject({ source: '哪一类', sourceIndex: 2, confidence: 1 });
    const next = await t.send(formOf(content, { period: '2025-05' }), officer);
    const { body } = await t.call(`batches/${next.body.id}`, officer);
    expect(body.layout).toMatchObject({ remembered: true, encoding: 'utf-8', delimiter: ',', headerRow: 1 });
    expect((await t.call(`batches/${next.body.id}/layout`, officer, { mapping: { category: 2, name: 2 } }, 'PUT')).body.code).toBe('LAYOUT_COLUMN');
  });
});

describe('files of different programs read alike', () => {
  const rows = (): string[][] => [headings.split(','), ...people(1, 4).map((spec) => line(spec).split(','))];
  const expected = { read: 4, passed: 4, refused: 0 };

  test('UTF-8 and GB18030, comma and tab, workbooks with a title, empty rows, dates and a second sheet', async () => {
    const tabbed = csv(...people(1, 4)).replaceAll(',', '\t');
    expect((await checked(t, `\uFEFF${tabbed}`, { period: '2025-06' })).counts).toMatchObject(expected);
    // 姓名 张三 in GB18030, the rest ASCII: 证件号码,姓名,身份类别,认定地,认定日期
    const gb = Buffer.concat([Buffer.from('d6a4bcfebac5c2eb2cd0d5c3fb2cc9edb7ddc0e0b1f02cc8cfb6a8b5d82cc8cfb6a8c8d5c6da0a', 'hex'), Buffer.from(`${syntheticPerson(1).idNumber},`), Buffer.from('fe9fc8fd', 'hex'), Buffer.from(','), Buffer.from('b9c2b6f9', 'hex'), Buffer.from(',360202,2026-09-01\n')]);
    const read = await checked(t, gb, { period: '2025-07' });
    expect(read).toMatchObject({ layout: { encoding: 'gb18030' }, counts: { read: 1, passed: 1 } });

    const book = await workbookOf([['2025年名单'], [], ...rows()], (sheet) => {
      sheet.mergeCells('A1:F1');
      for (let row = 4; row <= 7; row += 1) {
        sheet.getCell(`E${row}`).value = new Date(Date.UTC(2026, 8, 1));
        sheet.getCell(`E${row}`).numFmt = 'yyyy-mm-dd';
      }
    });
    const sent = await t.send(formOf(book, { period: '2025-08', name: '名单.xlsx' }), officer);
    const sheets = (await t.call(`batches/${sent.body.id}`, officer)).body.layout;
    expect(sheets).toMatchObject({ sheet: '名单', sheets: ['说明', '名单'], headerRow: 3 });
    await t.call(`batches/${sent.body.id}/check`, officer, {});
    expect((await t.until(sent.body.id, officer, ['checked'])).counts).toMatchObject(expected);
  });

  test('another sheet is chosen; numbers that lost their end are refused, a formula is a hint', async () => {
    const book = await workbookOf([...rows(), line({ seed: 9 }).split(',')], (sheet) => {
      sheet.getCell('A2').value = Number(syntheticPerson(1).idNumber.replace('X', '0'));
      sheet.getCell('F3').value = { formula: '"138"&"00000000"', result: '13800000000' };
    });
    const sent = await t.send(formOf(book, { period: '2025-09', name: '名单.xlsx' }), officer);
    expect((await t.call(`batches/${sent.body.id}/layout`, officer, { sheet: '无' }, 'PUT')).body.code).toBe('LAYOUT_SHEET');
    const shown = await t.call(`batches/${sent.body.id}/layout`, officer, { sheet: '名单' }, 'PUT');
    expect(shown.body.layout).toMatchObject({ sheet: '名单', headerRow: 1 });
    await t.call(`batches/${sent.body.id}/check`, officer, {});
    const batch = await t.until(sent.body.id, officer, ['checked']);
    expect(batch.findings.map(({ code }) => code).sort()).toEqual(['FORMULA_CELL', 'ID_PRECISION_LOST']);
    expect(batch.counts).toMatchObject({ read: 5, passed: 4, refused: 1, hinted: 1 });
  });

  test('the preview is masked and the stored file is not readable', async () => {
    const { body } = await t.send(formOf(csv(...people(60, 63)), { period: '2025-10' }), officer);
    const detail = await t.call(`batches/${body.id}`, officer);
    expect(JSON.stringify(detail.body)).not.toContain(syntheticPerson(60).idNumber);
    expect((await t.download(`batches/${body.id}/original`, officer)).toString()).toBe(csv(...people(60, 63)));
    for (const name of await readdir(t.filesDir, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      expect((await readFile(join(name.parentPath, name.name))).includes(syntheticPerson(60).idNumber)).toBe(false);
    }
  });
});
