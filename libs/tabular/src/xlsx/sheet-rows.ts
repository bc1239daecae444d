import { cellFlags } from '@lianban/contracts';
import { FileRefused } from '../refusal.js';
import type { ReadLimits, TabularRow } from '../row.js';
import { serialDate } from './date-styles.js';
import { unescapeText } from './shared-strings.js';
import type { XmlHandler } from './xml.js';

export interface SheetContext {
  strings: readonly string[];
  dateStyles: readonly boolean[];
  date1904: boolean;
  limits: ReadLimits;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const EXACT_DIGITS = 15;

/** Collects the rows of one sheet from XML events, whichever program wrote them. */
export class SheetRows {
  rows: TabularRow[] = [];
  private count = 0;
  private line = 0;
  private cells: string[] = [];
  private flags: Uint8Array | null = null;
  private column = -1;
  private type = 'n';
  private style = 0;
  private text = '';
  private collecting = false;
  private phonetic = false;
  private formula = false;
  private inCell = false;

  constructor(private readonly context: SheetContext) {}

  handler(): XmlHandler {
    return { open: (name, attributes) => this.open(name, attributes), text: (piece) => this.addText(piece), close: (name) => this.close(name) };
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.openRow(attributes['r']);
    else if (name === 'c') this.openCell(attributes);
    else if (!this.inCell) return;
    else if (name === 'v') this.collecting = true;
    else if (name === 't') this.collecting = !this.phonetic;
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'f') this.formula = true;
  }

  private addText(piece: string): void {
    if (this.collecting) this.text += piece;
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
  }

  private openRow(given: string | undefined): void {
    const line = given === undefined ? this.line + 1 : Number(given);
    if (!Number.isInteger(line) || line < 1 || line > LAST_ROW || line <= this.line) throw new FileRefused('FILE_UNSAFE', '不合规的行号');
    this.line = line;
    this.cells = [];
    this.flags = null;
    this.column = -1;
  }

  private openCell(attributes: Record<string, string>): void {
    this.column = attributes['r'] === undefined ? this.column + 1 : columnOf(attributes['r']);
    this.type = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? 0);
    this.text = '';
    this.formula = false;
    this.inCell = true;
  }

  private closeCell(): void {
    this.inCell = false;
    this.collecting = false;
    if (this.text === '') return;
    const { maxColumns, maxFieldChars } = this.context.limits;
    if (this.column >= maxColumns) throw new FileRefused('FILE_COLUMNS', String(maxColumns));
    let flag = this.formula ? cellFlags.formula : 0;
    const value = this.value();
    if (this.type === 'n') flag |= value.isDate ? cellFlags.date : cellFlags.numeric;
    if (this.type === 'e') flag |= cellFlags.error;
    if (value.text.length > maxFieldChars) throw new FileRefused('FILE_FIELD_LONG', `第 ${this.line} 行`);
    while (this.cells.length <= this.column) this.cells.push('');
    this.cells[this.column] = value.text;
    if (flag !== 0) this.setFlag(flag);
  }

  private value(): { text: string; isDate: boolean } {
    const { strings, dateStyles, date1904 } = this.context;
    switch (this.type) {
      case 's':
        return { text: strings[Number(this.text)] ?? '', isDate: false };
      case 'b':
        return { text: this.text === '1' ? 'TRUE' : 'FALSE', isDate: false };
      case 'd':
        return { text: this.text.slice(0, 10), isDate: true };
      case 'n': {
        const date = dateStyles[this.style] ? serialDate(Number(this.text), date1904) : null;
        return date ? { text: date, isDate: true } : { text: plainNumber(this.text), isDate: false };
      }
      default:
        return { text: unescapeText(this.text), isDate: false };
    }
  }

  private setFlag(flag: number): void {
    if (!this.flags || this.flags.length <= this.column) {
      const wider = new Uint8Array(Math.max(this.column + 1, 16, this.flags ? this.flags.length * 2 : 0));
      if (this.flags) wider.set(this.flags);
      this.flags = wider;
    }
    this.flags[this.column] = flag;
  }

  private closeRow(): void {
    if (this.cells.every((cell) => cell === '')) return;
    this.count += 1;
    const { maxRows } = this.context.limits;
    if (this.count > maxRows) throw new FileRefused('FILE_ROWS', maxRows.toLocaleString('zh-CN'));
    this.rows.push({ line: this.line, cells: this.cells, flags: this.flags });
  }
}

/** `AB12` is column 27. */
function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d{1,7}$/.exec(reference)?.[1];
  if (!letters) throw new FileRefused('FILE_UNSAFE', '不合规的单元格地址');
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column > LAST_COLUMN) throw new FileRefused('FILE_UNSAFE', '不合规的单元格地址');
  return column - 1;
}

/** A number as a person typed it: what binary fractions add behind the 15th digit goes; lost digits stay visibly lost. */
function plainNumber(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  if (Math.abs(value) >= 10 ** EXACT_DIGITS) return Math.abs(value) < 1e21 ? BigInt(Math.round(value)).toString() : text;
  return String(Number(value.toPrecision(EXACT_DIGITS)));
}
