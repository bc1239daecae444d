import type { BatchLayout } from '@lianban/contracts';
import { csvLimits, detectCsv, readCsv, readXlsx, xlsxLimits, xlsxSheets, type CsvDialect, type TabularRow } from '@lianban/tabular';
import { buffer } from 'node:stream/consumers';
import type { NodeContext } from '../node-context.js';

export interface StoredTable {
  department: string;
  sha256: string;
  format: 'csv' | 'xlsx';
}

/** How a stored file is read: what the layout says, and for CSV its line break. */
export interface ReadingWay {
  encoding: CsvDialect['encoding'] | null;
  delimiter: string | null;
  newline: CsvDialect['newline'] | null;
  sheet: string | null;
  sheets: string[];
}

/** Sheets of a workbook, or encoding and delimiter of a CSV file; what is given is taken as given. */
export async function detectReading(node: NodeContext, table: StoredTable, given: Partial<ReadingWay>): Promise<ReadingWay> {
  if (table.format === 'xlsx') {
    const sheets = await xlsxSheets(await buffer(node.files.open(table.department, table.sha256)));
    return { encoding: null, delimiter: null, newline: null, sheet: given.sheet ?? sheets[0] ?? null, sheets };
  }
  const dialect = await detectCsv(() => node.files.open(table.department, table.sha256), {
    ...(given.encoding && { encoding: given.encoding }),
    ...(given.delimiter && { delimiter: given.delimiter }),
  });
  return { ...dialect, sheet: null, sheets: [] };
}

/** The rows of a stored file, header and all. */
export async function* readTable(node: NodeContext, table: StoredTable, way: ReadingWay, onBytes?: (bytes: number) => void): AsyncGenerator<TabularRow[]> {
  if (table.format === 'xlsx') {
    const bytes = await buffer(node.files.open(table.department, table.sha256));
    yield* readXlsx(bytes, { sheet: way.sheet, limits: { ...xlsxLimits, maxRows: node.limits.xlsxRows + 20 } });
    return;
  }
  const open = (): AsyncIterable<Uint8Array> => counted(node.files.open(table.department, table.sha256), onBytes);
  yield* readCsv(open, {
    encoding: way.encoding ?? 'auto', delimiter: way.delimiter ?? 'auto', newline: way.newline ?? '\n',
    limits: { ...csvLimits, maxRows: node.limits.csvRows + 20 },
  });
}

async function* counted(bytes: AsyncIterable<Uint8Array>, onBytes: ((bytes: number) => void) | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

export function wayOf(layout: Pick<BatchLayout, 'encoding' | 'delimiter' | 'sheet' | 'sheets'>, newline: CsvDialect['newline'] | null): ReadingWay {
  return { encoding: layout.encoding, delimiter: layout.delimiter, sheet: layout.sheet, sheets: layout.sheets, newline };
}
