import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { PassThrough } from 'node:stream';
import { xlsxSheets } from './read-xlsx.js';
import { cellsOf, readAll, written } from './xlsx.cases.js';
import { writeXlsx, type SheetSpec } from './write-xlsx.js';

const errorWorkbook: SheetSpec[] = [
  {
    name: '需改正的行',
    columns: [{ heading: '姓名' }, { heading: '证件号码', width: 24, note: '必填' }, { heading: '类别', choices: ['低保', '孤儿'] }, { heading: '错误说明', width: 60 }, { heading: '行标识', hidden: true }],
    rows: [['王䶮', { text: '360299199001010000', fill: 'error', note: '末三位已丢失。请改为文本' }, { text: '', fill: 'hint' }, '见批注', 'B-1:7']],
  },
  { name: '按规则汇总', columns: [{ heading: '规则' }], rows: (async function* () { yield ['必填项为空']; })() },
];

async function opened(sheets: readonly SheetSpec[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await written(sheets)) as never);
  return book;
}

describe('a written workbook', () => {
  test('marks cells with fills and notes, hides the key, freezes the header, and is text throughout', async () => {
    const sheet = (await opened(errorWorkbook)).worksheets[0]!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect([1, 2, 5].map((column) => [sheet.getColumn(column).width, sheet.getColumn(column).hidden])).toEqual([[18, false], [24, false], [18, true]]);
    expect(sheet.getCell('B1').note).toBe('必填');
    expect(sheet.getCell('B2').note).toBe('末三位已丢失。请改为文本');
    expect(sheet.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(sheet.getCell('C2').fill).toMatchObject({ fgColor: { argb: 'FFFFEB9C' } });
    sheet.getRow(2).eachCell((cell) => expect(cell.numFmt).toBe('@'));
    expect(sheet.getColumn(1).numFmt).toBe('@');
    expect(sheet.getCell('B2').type).toBe(ExcelJS.ValueType.String);
  });

  test('offers choices below the header; a list too long for a rule lies on a hidden sheet', async () => {
    const long = Array.from({ length: 60 }, (_, index) => `第${index}类人员`);
    const book = await opened([{ name: '名单', columns: [{ heading: '类', choices: ['低保', '孤儿'] }, { heading: '长', choices: long }, { heading: '逗号', choices: ['甲,乙'] }], rows: [] }]);
    const validation = (address: string): ExcelJS.DataValidation => book.worksheets[0]!.getCell(address).dataValidation;
    expect(validation('A2')).toMatchObject({ type: 'list', formulae: ['"低保,孤儿"'] });
    expect(validation('B2')).toMatchObject({ formulae: ["'选项'!$A$1:$A$60"] });
    expect(validation('C2')).toMatchObject({ formulae: ["'选项'!$B$1:$B$1"] });
    const lists = book.getWorksheet('选项')!;
    expect(lists.state).toBe('hidden');
    expect([lists.getCell('A60').value, lists.getCell('B1').value]).toEqual([long[59], '甲,乙']);
  });

  test('what a person could type comes back as it was; nothing is a formula', async () => {
    const cells = ['=1+1', '+cmd', '-2', '@SUM(A1)', '＝1', '\t制表', ' 前后 ', '换\n行', '回\r\n车', '<&">', '_x0041_', '_x005F_', '𬱖', "'引", '00123', '360299199001010017', 'TRUE', '2026-10-12'];
    const bytes = await written([{ name: '一', columns: cells.map((_, index) => ({ heading: `列${index}` })), rows: [cells] }]);
    const [, row] = await readAll(bytes);
    expect(row).toEqual({ line: 2, cells, flags: null });
  });

  test('characters that no cell can hold do not damage the file', async () => {
    const rows = [['a\u0000\u0001b', '\uD800c', '长'.repeat(40_000)]];
    const [, read] = await cellsOf(await written([{ name: '一', columns: [{ heading: '甲' }], rows }]));
    expect(read).toEqual(['ab', '\uFFFDc', '长'.repeat(32_767)]);
  });

  test('sheets and 20,000 cells round trip', async () => {
    const rows = Array.from({ length: 4000 }, (_, row) => Array.from({ length: 5 }, (_, column) => `王䶮𬱖㛃${row}·${column}`));
    const bytes = await written([{ name: '名单', columns: [{ heading: '甲' }], rows }, ...errorWorkbook.slice(0, 1)]);
    expect(await xlsxSheets(bytes)).toEqual(['名单', '需改正的行']);
    expect((await cellsOf(bytes)).slice(1)).toEqual(rows);
  });

  test('ends with an error when the reader goes away or the rows fail', async () => {
    const gone = new PassThrough();
    const endless = (function* () { for (let row = 0; row < 1_000_000; row += 1) yield [`行${row}${Math.random()}`]; })();
    setTimeout(() => gone.destroy(), 50);
    await expect(writeXlsx(gone, [{ name: '一', columns: [{ heading: '甲' }], rows: endless }])).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
    const failing = (function* (): Generator<string[]> { throw new Error('rows fail'); })();
    await expect(writeXlsx(new PassThrough(), [{ name: '一', columns: [{ heading: '甲' }], rows: failing }])).rejects.toThrow('rows fail');
  });
});
