import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { stringify, type Stringifier } from 'csv-stringify';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { columnsOf, getListContract, type ListId } from '@lianban/contracts';
import type { Row } from './list-rows.js';

/** Above this a department is asked for CSV; the workbook is left out. */
const MAX_XLSX_ROWS = 200_000;

/** One list of one period, written as CSV (UTF-8 and GB18030) and as a workbook, row by row. */
export class ListFiles {
  rows = 0;
  private readonly columns;
  private readonly csv: { sink: Stringifier; done: Promise<void> }[];
  private readonly workbook;
  private readonly sheet;

  constructor(folder: string, list: ListId, withWorkbook: boolean) {
    mkdirSync(folder, { recursive: true });
    const contract = getListContract(list);
    this.columns = columnsOf(contract, 'full');
    this.csv = [this.openCsv(join(folder, `${list}.utf8.csv`), 'utf8'), this.openCsv(join(folder, `${list}.gb18030.csv`), 'gb18030')];
    if (withWorkbook) {
      this.workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: join(folder, `${list}.xlsx`) });
      this.sheet = this.workbook.addWorksheet(contract.title.slice(0, 31));
      this.sheet.columns = this.columns.map((column) => ({ header: column.label, key: column.key, width: 20, style: { numFmt: '@' } }));
    }
  }

  async add(row: Row): Promise<void> {
    this.rows += 1;
    const cells = this.columns.map((column) => row[column.key] ?? '');
    for (const { sink } of this.csv) if (!sink.write(cells)) await once(sink, 'drain');
    if (this.rows <= MAX_XLSX_ROWS) this.sheet?.addRow(row).commit();
  }

  async close(): Promise<void> {
    for (const { sink } of this.csv) sink.end();
    await Promise.all([...this.csv.map(({ done }) => done), this.workbook?.commit()]);
  }

  private openCsv(path: string, encoding: string): { sink: Stringifier; done: Promise<void> } {
    const sink = stringify({ header: true, columns: this.columns.map((column) => column.label), record_delimiter: 'windows', bom: false });
    const file = createWriteStream(path);
    sink.setEncoding('utf8'); // the encoder takes text
    sink.pipe(iconv.encodeStream(encoding)).pipe(file);
    return { sink, done: finished(file) };
  }
}
