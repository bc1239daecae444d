import JSZip from 'jszip';
import type ExcelJS from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { TabularRow } from '../row.js';
import { readXlsx, type ReadXlsxOptions } from './read-xlsx.js';
import { writeXlsx, type SheetSpec } from './write-xlsx.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Parts of the least workbook that spreadsheet programs open; `sheetData` is the inside of that element. */
export function parts(sheetData: string): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
  };
}

export function withPart(base: Record<string, string>, path: string, change: (text: string) => string): Record<string, string> {
  return { ...base, [path]: change(base[path] ?? '') };
}

/** A relationship of the workbook more. */
export function related(base: Record<string, string>, kind: string, target: string): Record<string, string> {
  return withPart(base, 'xl/_rels/workbook.xml.rels', (text) => text.replace('</Relationships>', `<Relationship Id="${kind}" Type="${RELATIONS}/${kind}" Target="${target}"/></Relationships>`));
}

export function zipped(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(files)) zip.file(path, content, { createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } });
}

export async function readAll(bytes: Buffer, options: Partial<ReadXlsxOptions> = {}): Promise<TabularRow[]> {
  const rows: TabularRow[] = [];
  for await (const batch of readXlsx(bytes, { sheet: null, ...options })) rows.push(...batch);
  return rows;
}

export async function cellsOf(bytes: Buffer, options: Partial<ReadXlsxOptions> = {}): Promise<string[][]> {
  return (await readAll(bytes, options)).map(({ cells }) => cells);
}

export async function written(sheets: readonly SheetSpec[]): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([buffer(output), writeXlsx(output, sheets)]);
  return bytes;
}

export async function bytesOf(workbook: ExcelJS.Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
