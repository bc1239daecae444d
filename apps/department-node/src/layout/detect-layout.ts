import { columnsOf, findHeaderRow, getListContract, headingSetKey, matchColumns, type BatchLayout, type ListColumn, type ListId } from '@lianban/contracts';
import { FileRefused, type TabularRow } from '@lianban/tabular';
import { sha256Hex } from '@lianban/crypto';
import type { NodeContext } from '../node-context.js';
import { maskCell, maskField } from '../rows/mask-cell.js';
import type { KeptLayout } from './layout.record.js';
import { detectReading, readTable, type ReadingWay, type StoredTable } from './stored-table.js';

const SAMPLE_ROWS = 20;
const SHEETS_TRIED = 10;
const CERTAIN = 1;
/** Heading of the column that an error workbook carries to find its rows again. */
export const rowKeyHeading = '行标识（请勿改动）';

export interface LayoutRequest {
  list: ListId;
  mode: 'full' | 'incremental';
  given: Partial<ReadingWay> & { headerRow?: number; mapping?: Record<string, number | null> };
  /** Mapping that this office chose before, by the key of the heading set. */
  remembered: (headingsSha256: string) => Promise<Record<string, number | null> | undefined>;
}

/** Finds out how a stored file is to be read. Throws FileRefused FILE_EMPTY when there is no row below the header. */
export async function detectLayout(node: NodeContext, table: StoredTable, request: LayoutRequest): Promise<KeptLayout> {
  const columns = columnsOf(getListContract(request.list), request.mode);
  const { way, rows } = await bestSheet(node, table, columns, await detectReading(node, table, request.given), request.given.sheet ?? null);
  const headerAt = request.given.headerRow === undefined ? findHeaderRow(columns, rows.map(({ cells }) => cells)) : rows.findIndex(({ line }) => line === request.given.headerRow);
  const header = rows[headerAt];
  if (!header || rows.length <= headerAt + 1) throw new FileRefused('FILE_EMPTY');
  const headings = headingsOf(rows, headerAt);
  const remembered = request.given.mapping ? undefined : await request.remembered(headingsKey(headings));
  const matches = matchesOf(columns, headings, request.given.mapping ?? remembered);
  const layout: BatchLayout = {
    format: table.format, encoding: way.encoding, delimiter: way.delimiter, sheet: way.sheet, sheets: way.sheets, headerRow: header.line,
    preview: previewOf(rows, headerAt, columns, matches), matches, remembered: remembered !== undefined,
  };
  const rowKeyIndex = headings.indexOf(rowKeyHeading);
  return { layout, headings, newline: way.newline, rowKeyIndex: rowKeyIndex < 0 ? null : rowKeyIndex };
}

export function headingsKey(headings: readonly string[]): string {
  return sha256Hex(headingSetKey(headings));
}

async function firstRows(node: NodeContext, table: StoredTable, way: ReadingWay): Promise<TabularRow[]> {
  const rows: TabularRow[] = [];
  for await (const batch of readTable(node, table, way)) {
    rows.push(...batch.slice(0, SAMPLE_ROWS * 2 - rows.length));
    if (rows.length >= SAMPLE_ROWS * 2) break;
  }
  return rows;
}

/** Of the sheets nobody chose from, the one whose header serves most columns; often the first is an explanation. */
async function bestSheet(node: NodeContext, table: StoredTable, columns: readonly ListColumn[], way: ReadingWay, chosen: string | null): Promise<{ way: ReadingWay; rows: TabularRow[] }> {
  let best = { way, rows: await firstRows(node, table, way) };
  if (chosen === null) {
    for (const sheet of way.sheets.slice(1, SHEETS_TRIED)) {
      const other = { ...way, sheet };
      const rows = await firstRows(node, table, other);
      if (served(columns, rows) > served(columns, best.rows)) best = { way: other, rows };
    }
  }
  if (best.rows.length === 0) throw new FileRefused('FILE_EMPTY');
  return best;
}

function served(columns: readonly ListColumn[], rows: readonly TabularRow[]): number {
  const cells = rows.map((row) => row.cells);
  return matchColumns(columns, cells[findHeaderRow(columns, cells)] ?? []).filter(({ sourceIndex }) => sourceIndex !== null).length;
}

/** The header; where a heading is merged over two rows, its text stands in the row above. */
function headingsOf(rows: readonly TabularRow[], headerAt: number): string[] {
  const own = rows[headerAt]!.cells;
  const above = rows[headerAt - 1]?.cells ?? [];
  if (above.filter((cell) => cell !== '').length < 2) return own;
  return Array.from({ length: Math.max(own.length, above.length) }, (_, index) => own[index] || (above[index] ?? ''));
}

function matchesOf(columns: readonly ListColumn[], headings: readonly string[], chosen: Record<string, number | null> | undefined): BatchLayout['matches'] {
  const places = matchColumns(columns, headings);
  return columns.map((column, index) => {
    const place = chosen && column.key in chosen
      ? { sourceIndex: chosen[column.key] ?? null, confidence: chosen[column.key] === null ? 0 : CERTAIN }
      : { sourceIndex: places[index]?.sourceIndex ?? null, confidence: places[index]?.confidence ?? 0 };
    return { column: column.key, label: column.label, required: column.required, source: place.sourceIndex === null ? null : (headings[place.sourceIndex] ?? null), ...place };
  });
}

/** The rows around the header; cells of persons masked. */
function previewOf(rows: readonly TabularRow[], headerAt: number, columns: readonly ListColumn[], matches: BatchLayout['matches']): string[][] {
  const columnAt = new Map(matches.flatMap(({ sourceIndex }, index) => (sourceIndex === null ? [] : [[sourceIndex, columns[index]!] as const])));
  const masked = (cell: string, column: ListColumn | undefined): string => (column ? maskField(column, cell) : maskCell(cell, 'text'));
  return rows.slice(0, SAMPLE_ROWS).map(({ cells }, row) => (row <= headerAt ? cells : cells.map((cell, at) => masked(cell, columnAt.get(at)))));
}

/** The first required column that no heading serves, by its label. */
export function missingColumn(layout: BatchLayout): string | undefined {
  return layout.matches.find(({ required, sourceIndex }) => required && sourceIndex === null)?.label;
}
