import { FileRefused } from '../refusal.js';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const CODE_BEFORE_A = 64;

export interface CellPlace {
  /** 1-based row. */
  line: number;
  /** 0-based column. */
  column: number;
}

/** `AB12` is line 12, column 27. Throws FileRefused FILE_UNSAFE for a cell that no sheet can have. */
export function parseCellReference(reference: string): CellPlace {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) throw badAddress();
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - CODE_BEFORE_A;
  if (column > LAST_COLUMN) throw badAddress();
  return { line: parseLine(digits), column: column - 1 };
}

/** Throws FileRefused FILE_UNSAFE for a row that no sheet can have. */
export function parseLine(text: string): number {
  const line = Number(text);
  if (!Number.isInteger(line) || line < 1 || line > LAST_ROW) throw new FileRefused('FILE_UNSAFE', '不合规的行号');
  return line;
}

export function badAddress(): FileRefused {
  return new FileRefused('FILE_UNSAFE', '不合规的单元格地址');
}
