import { cellFlags } from '@lianban/contracts';
import { FileRefused } from '../refusal.js';
import { serialDate } from './date-styles.js';
import { unescapeText } from './shared-strings.js';

/** What the cells of a workbook refer to. */
export interface ValueContext {
  strings: readonly string[];
  /** By cell style. */
  dateStyles: readonly boolean[];
  date1904: boolean;
}

export interface CellValue {
  text: string;
  /** `cellFlags` of @lianban/contracts. */
  flag: number;
}

/** The value of a cell by its type attribute (ECMA-376 part 1, 18.18.11). Throws FileRefused FILE_DAMAGED for a text that is not there. */
export function cellValue(type: string, raw: string, style: number, context: ValueContext): CellValue {
  switch (type) {
    case 's':
      return { text: sharedText(raw, context.strings), flag: 0 };
    case 'b':
      return { text: raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE', flag: 0 };
    case 'd':
      return { text: raw.slice(0, 10), flag: cellFlags.date };
    case 'e':
      return { text: raw, flag: cellFlags.error };
    case 'n':
      return numberOrDate(raw, context.dateStyles[style] ?? false, context.date1904);
    default:
      return { text: unescapeText(raw), flag: 0 };
  }
}

function sharedText(raw: string, strings: readonly string[]): string {
  const text = strings[Number(raw)];
  if (text === undefined) throw new FileRefused('FILE_DAMAGED', '（单元格的文字缺失）');
  return text;
}

function numberOrDate(raw: string, isDate: boolean, date1904: boolean): CellValue {
  const date = isDate ? serialDate(Number(raw), date1904) : null;
  return date ? { text: date, flag: cellFlags.date } : { text: plainNumber(raw), flag: cellFlags.numeric };
}

const EXACT_DIGITS = 15;
const LONGEST = 21;

/**
 * A number as a spreadsheet program shows it: what binary fractions add behind the 15th digit goes. Digits that the file
 * has are never changed, and those that it lost are zeros, so a damaged identity number stays visibly damaged.
 */
export function plainNumber(raw: string): string {
  const text = raw.trim();
  const value = Number(text);
  if (text === '' || !Number.isFinite(value) || /^-?\d{16,}$/.test(text)) return text;
  if (Math.abs(value) < 10 ** EXACT_DIGITS) return String(Number(value.toPrecision(EXACT_DIGITS)));
  const [mantissa = '', exponent = '0'] = value.toExponential(EXACT_DIGITS - 1).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/\D/g, '');
  return Number(exponent) < LONGEST ? sign + digits.padEnd(Number(exponent) + 1, '0') : text;
}
