import ExcelJS from 'exceljs';
import type { Writable } from 'node:stream';

export interface CellSpec {
  text: string;
  fill?: 'error' | 'hint';
  note?: string;
}

export interface SheetColumn {
  heading: string;
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
const CHOICE_ROWS = 10_000;
const DEFAULT_WIDTH = 18;

/** Writes a workbook as a stream. Every cell is text, so nothing runs as a formula and no number loses its digits. */
export async function writeXlsx(output: Writable, sheets: readonly SheetSpec[]): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  for (const spec of sheets) {
    const sheet = workbook.addWorksheet(spec.name, { views: [{ state: 'frozen', ySplit: 1 }] });
    setColumns(sheet, spec.columns);
    for await (const cells of spec.rows) {
      const row = sheet.addRow([]);
      cells.forEach((cell, index) => setCell(row.getCell(index + 1), cell));
      row.commit();
    }
    sheet.commit();
  }
  await workbook.commit();
}

function setColumns(sheet: ExcelJS.Worksheet, columns: readonly SheetColumn[]): void {
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
    if (choices && choices.length > 0) addChoices(sheet, index + 1, choices);
  });
}

function setCell(cell: ExcelJS.Cell, spec: string | CellSpec): void {
  const { text, fill, note } = typeof spec === 'string' ? { text: spec } as CellSpec : spec;
  cell.numFmt = TEXT_FORMAT;
  if (text !== '') cell.value = withoutControl(text);
  if (fill) cell.fill = solid(FILLS[fill]);
  if (note) cell.note = { texts: [{ text: note }] };
}

function solid(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

interface DataValidations {
  add(range: string, validation: ExcelJS.DataValidation): void;
}

/** exceljs offers ranges of validations without naming them in its types. */
function addChoices(sheet: ExcelJS.Worksheet, column: number, choices: readonly string[]): void {
  const letter = sheet.getColumn(column).letter;
  const { dataValidations } = sheet as unknown as { dataValidations: DataValidations };
  dataValidations.add(`${letter}2:${letter}${CHOICE_ROWS}`, {
    type: 'list', allowBlank: true, formulae: [`"${choices.join(',')}"`], showErrorMessage: true, errorTitle: '不是可选的内容', error: `请从列表中选择：${choices.join('、')}`.slice(0, 220),
  });
}

const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F]', 'g');

/** XML cannot hold control characters. */
function withoutControl(text: string): string {
  return text.replace(CONTROL, '');
}
