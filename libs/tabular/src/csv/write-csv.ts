import { stringify, type Stringifier } from 'csv-stringify';

/** Cells that a spreadsheet program would run: ASCII and full-width signs, tab, return, NUL. */
const RUNS = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A cell that no program takes for a formula; numbers stay as they are. */
export function guardCell(text: string): string {
  return RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Takes back what `guardCell` put before a cell. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && RUNS.test(text.slice(1)) ? text.slice(1) : text;
}

/** CSV as UTF-8 with a byte-order mark, so that Excel reads Chinese; every cell guarded against running as a formula. */
export function csvWriter(): Stringifier {
  return stringify({ bom: true, record_delimiter: 'windows', quoted_match: /[\r\n\t]/, cast: { string: guardCell } });
}
