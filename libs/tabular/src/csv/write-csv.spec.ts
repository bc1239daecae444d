import { describe, expect, test } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { guardCell, csvWriter, unguardCell } from './write-csv.js';
import { rowsOf } from './read-csv.cases.js';

describe('writing CSV', () => {
  test.each(['=HYPERLINK("x")', '+1+1', '-1+1', '@SUM(A1)', '\tx', '\r=1', '＝1', '＋1', '＠a', '\0=1'])('%j cannot run and comes back as it was', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
    expect(unguardCell(guardCell(cell))).toBe(cell);
  });

  test('numbers, negative ones too, and ordinary text stay', () => {
    for (const cell of ['-12.50', '400', '张三', "'引", '']) expect(unguardCell(guardCell(cell))).toBe(cell);
    expect(guardCell('-12.50')).toBe('-12.50');
  });

  test('what is written is read again', async () => {
    const rows = [['姓名', '备注'], ['=1+1', '换\n行,"引"'], ['王䶮', '-5']];
    const writer = csvWriter();
    rows.forEach((row) => writer.write(row));
    writer.end();
    const written = await buffer(writer);
    expect(written.toString().startsWith('\uFEFF')).toBe(true);
    const read = await rowsOf(written, 7);
    expect(read.map((row) => row.map(unguardCell))).toEqual(rows);
  });
});
