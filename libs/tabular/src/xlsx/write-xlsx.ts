import ExcelJS from 'exceljs';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { cellText } from './cell-text.js';
import { ChoiceLists } from './choice-lists.js';

export interface CellSpec {
  text: string;
  fill?: 'error' | 'hint';
  note?: string;
}

export interface SheetColumn {
  heading: string;
  /** Characters. */
  width?: number;
  hidden?: boolean;
  note?: string;
  /** The only texts a person should choose from. */
  choices?: readonly string[];
}

export interface SheetSpec {
  name: string;
  columns: readonly SheetColumn[];
  rows: AsyncIterable<readonly (string | CellSpec)[]> | Iterable<readonly (string | CellSpec)[]>;
}

const FILLS = { error: 'FFFFC7CE', hint: 'FFFFEB9C' } as const;
const HEADER_FILL = 'FFD9E1F2';
const TEXT_FORMAT = '@';
const DEFAULT_WIDTH = 18;
const PAUSE_ROWS = 500;

/**
 * Writes a workbook as a stream and ends `output`. Every cell is text, so nothing runs as a formula and no number loses its
 * digits. Throws what the rows throw, or ERR_STREAM_PREMATURE_CLOSE when the reader goes away.
 */
export async function writeXlsx(output: Writable, sheets: readonly SheetSpec[]): Promise<void> {
  const done = finished(output, { readable: false });
  done.catch(() => {}); // awaited below; may fail before
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  const choices = new ChoiceLists();
  for (const spec of sheets) {
    const sheet = workbook.addWorksheet(spec.name, { views: [{ state: 'frozen', ySplit: 1 }] });
    setColumns(sheet, spec.columns, choices);
    await addRows(sheet, spec.rows, output);
    sheet.commit();
  }
  choices.writeSheet(workbook);
  // exceljs never answers when the output closes early; the output itself does.
  await Promise.all([workbook.commit(), done]);
}

async function addRows(sheet: ExcelJS.Worksheet, rows: SheetSpec['rows'], output: Writable): Promise<void> {
  let count = 0;
  for await (const cells of rows) {
    const row = sheet.addRow([]);
    cells.forEach((cell, index) => setCell(row.getCell(index + 1), cell));
    row.commit();
    count += 1;
    if (count % PAUSE_ROWS === 0) await pause(output);
  }
}

/** exceljs knows no back-pressure: without a pause everything would wait in memory for the output. */
async function pause(output: Writable): Promise<void> {
  await nextTurn();
  if (output.writableNeedDrain && !output.destroyed) await drained(output);
  if (output.destroyed) await finished(output, { readable: false });
}

async function drained(output: Writable): Promise<void> {
  const listening = new AbortController();
  const { signal } = listening;
  try {
    await Promise.race([once(output, 'drain', { signal }), once(output, 'close', { signal })]);
  } finally {
    listening.abort();
  }
}

function setColumns(sheet: ExcelJS.Worksheet, columns: readonly SheetColumn[], lists: ChoiceLists): void {
  sheet.columns = columns.map(({ width, hidden }) => ({ width: width ?? DEFAULT_WIDTH, hidden: hidden ?? false, style: { numFmt: TEXT_FORMAT } }));
  const header = sheet.addRow([]);
  columns.forEach(({ heading, note }, index) => {
    const cell = header.getCell(index + 1);
    setCell(cell, note ? { text: heading, note } : heading);
    cell.font = { bold: true };
    cell.fill = solid(HEADER_FILL);
  });
  header.commit();
  columns.forEach(({ choices }, index) => {
    if (choices && choices.length > 0) lists.offer(sheet, index + 1, choices);
  });
}

function setCell(cell: ExcelJS.Cell, spec: string | CellSpec): void {
  const { text, fill, note }: CellSpec = typeof spec === 'string' ? { text: spec } : spec;
  cell.numFmt = TEXT_FORMAT;
  if (text !== '') cell.value = cellText(text);
  if (fill) cell.fill = solid(FILLS[fill]);
  if (note) cell.note = { texts: [{ text: note.toWellFormed() }] };
}

function solid(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
