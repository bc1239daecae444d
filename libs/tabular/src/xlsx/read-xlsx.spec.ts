import { describe, expect, test } from '@jest/globals';
import { cellFlags } from '@lianban/contracts';
import ExcelJS from 'exceljs';
import { xlsxSheets } from './read-xlsx.js';
import { bytesOf, cellsOf, parts, readAll, related, withPart, zipped } from './xlsx.cases.js';

const { numeric, formula, date, error } = cellFlags;

function flagOf(flags: Uint8Array | null, column: number): number {
  return flags?.[column] ?? 0;
}

describe('a workbook of a spreadsheet program', () => {
  async function workbook(date1904 = false): Promise<Buffer> {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = date1904;
    const sheet = book.addWorksheet('九月名单');
    sheet.getCell('A1').value = '昌江区低保名单';
    sheet.mergeCells('A1:F1');
    sheet.getRow(3).values = ['姓名', '生效日期', '金额', '备注', '公式', '是否'];
    sheet.getCell('A5').value = '王䶮';
    Object.assign(sheet.getCell('B5'), { value: new Date(Date.UTC(2026, 9, 12)), numFmt: 'yyyy"年"m"月"d"日"' });
    sheet.getCell('C5').value = 0.1 + 0.2;
    sheet.getCell('D5').value = { richText: [{ text: '红' }, { font: { bold: true }, text: '黑 ' }, { text: '𬱖' }] };
    sheet.getCell('E5').value = { formula: 'C5*2', result: 0.6 };
    sheet.getCell('F5').value = true;
    sheet.getCell('B6').value = 46307;
    Object.assign(sheet.getCell('C6'), { value: 46307.75, numFmt: '[$-804]yyyy-mm-dd hh:mm;@' });
    sheet.getCell('D6').value = { error: '#N/A' };
    sheet.getCell('E6').value = { formula: 'A5', result: '王䶮' };
    Object.assign(sheet.getCell('F6'), { value: 400, numFmt: '"日"#,##0.00;[Red]-#,##0.00' });
    book.addWorksheet('隐藏', { state: 'hidden' });
    book.addWorksheet('说明').getCell('A1').value = '第二张';
    return bytesOf(book);
  }

  test('rows keep their line, cells their column; a merged heading is in its first cell', async () => {
    const rows = await readAll(await workbook());
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '昌江区低保名单'],
      [3, '姓名', '生效日期', '金额', '备注', '公式', '是否'],
      [5, '王䶮', '2026-10-12', '0.3', '红黑 𬱖', '0.6', 'TRUE'],
      [6, '', '46307', '2026-10-12', '#N/A', '王䶮', '400'],
    ]);
  });

  test('flags tell numbers, dates, formulas and errors', async () => {
    const [, , fifth, sixth] = await readAll(await workbook());
    expect([0, 1, 2, 3, 4, 5].map((column) => flagOf(fifth!.flags, column))).toEqual([0, date, numeric, 0, numeric | formula, 0]);
    expect([0, 1, 2, 3, 4, 5].map((column) => flagOf(sixth!.flags, column))).toEqual([0, numeric, date, error, formula, numeric]);
  });

  test('dates that count from 1904', async () => {
    expect((await cellsOf(await workbook(true)))[2]![1]).toBe('2026-10-12');
  });

  test('visible sheets in their order, each readable by its name', async () => {
    const bytes = await workbook();
    expect(await xlsxSheets(bytes)).toEqual(['九月名单', '说明']);
    expect(await cellsOf(bytes, { sheet: '说明' })).toEqual([['第二张']]);
  });

  test('20,000 cells of Chinese text come as they were, wherever the inflated pieces are cut', async () => {
    const words = ['张三', '王䶮', '㛃', '欧阳娜娜', '𬱖𫖮', '买买提·艾力', '１２３'];
    const rows = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 10 }, (_, column) => `${words[(row * 3 + column) % words.length]}${'长'.repeat(row % 7)}${row}`));
    const book = new ExcelJS.Workbook();
    book.addWorksheet('大').addRows(rows);
    expect(await cellsOf(await bytesOf(book))).toEqual(rows);
  });
});

describe('numbers that lost digits', () => {
  test.each([
    ['3.6029919900101E+17', '360299199001010000'],
    ['360299199001010000', '360299199001010000'],
    ['360299199001010017', '360299199001010017'],
    ['-1234567890123456', '-1234567890123456'],
    ['1E+15', '1000000000000000'],
    ['19.989999999999998', '19.99'],
    ['400', '400'],
  ])('%s is shown as %s and flagged', async (raw, shown) => {
    const [row] = await readAll(await zipped(parts(`<row r="1"><c r="A1"><v>${raw}</v></c></row>`)));
    expect(row!.cells).toEqual([shown]);
    expect(flagOf(row!.flags, 0)).toBe(numeric);
  });
});

describe('workbooks of other programs', () => {
  test('inline texts, runs joined, phonetic hints left out, escapes resolved', async () => {
    const data = '<row r="2"><c r="B2" t="inlineStr"><is><r><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></is></c>'
      + '<c r="D2" t="str"><f>A1</f><v>换_x000D_行_x005F_x0041_&amp;</v></c></row>';
    const [row] = await readAll(await zipped(parts(data)));
    expect(row).toMatchObject({ line: 2, cells: ['', '张 三', '', '换\r行_x0041_&'] });
    expect(flagOf(row!.flags, 3)).toBe(formula);
  });

  test('rows and cells without an address follow one another', async () => {
    const rows = await readAll(await zipped(parts('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c r="B7"><v>2</v></c><c><v>4</v></c></row><row><c><v>8</v></c></row>')));
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([[1, '1', '', '3'], [7, '', '2', '4'], [8, '8']]);
  });

  test('prefixed names, parts at other places, shared texts with phonetic hints', async () => {
    const base = withPart(related(parts('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'), 'sharedStrings', '/xl/texts/all.xml'), 'xl/worksheets/sheet1.xml', prefixed);
    const files = { ...base, 'xl/texts/all.xml': '<x:sst xmlns:x="m"><x:si><x:t>甲</x:t></x:si><x:si><x:t>乙</x:t><x:rPh sb="0" eb="1"><x:t>yi</x:t></x:rPh></x:si></x:sst>' };
    expect(await cellsOf(await zipped(files))).toEqual([['乙']]);
  });

  test('elements of the same names behind the data are none of it', async () => {
    const files = withPart(parts('<row r="1"><c r="A1"><v>1</v></c></row>'), 'xl/worksheets/sheet1.xml', (text) => text.replace('</sheetData>', '</sheetData><controls><row>5</row><c r="A9"><v>9</v></c></controls>'));
    expect(await readAll(await zipped(files))).toMatchObject([{ line: 1, cells: ['1'] }]);
  });

  test.each([[14, true], [22, true], [31, true], [57, true], [2, false], [18, false], [49, false]])('built-in format %d', async (id, isDate) => {
    const base = related(parts('<row r="1"><c r="A1" s="1"><v>60.5</v></c><c r="B1" s="1"><v>61</v></c></row>'), 'styles', 'styles.xml');
    const styles = `<styleSheet xmlns="m"><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    // Day 60 is the 29 February 1900 that never was.
    expect(await cellsOf(await zipped({ ...base, 'xl/styles.xml': styles }))).toEqual([['60.5', isDate ? '1900-03-01' : '61']]);
  });
});

function prefixed(text: string): string {
  return text.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
}
