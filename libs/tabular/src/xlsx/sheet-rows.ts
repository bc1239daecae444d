import { cellFlags } from '@lianban/contracts';
import { FileRefused } from '../refusal.js';
import type { ReadLimits, TabularRow } from '../row.js';
import { badAddress, parseCellReference, parseLine } from './cell-reference.js';
import { cellValue, type ValueContext } from './cell-value.js';
import type { XmlHandler } from './xml.js';

export interface SheetContext extends ValueContext {
  limits: ReadLimits;
}

const FLAGS_AT_FIRST = 16;
/** `_x000D_` is one character. */
const LONGEST_ESCAPE = 7;

/** Collects the rows of one sheet from XML events, whichever program wrote them. */
export class SheetRows {
  rows: TabularRow[] = [];
  private count = 0;
  private line = 0;
  private lineGiven = false;
  private cells: string[] = [];
  private flags: Uint8Array | null = null;
  private column = -1;
  private type = 'n';
  private style = 0;
  private text = '';
  private inData = false;
  private inCell = false;
  private collecting = false;
  private phonetic = false;
  private formula = false;

  constructor(private readonly context: SheetContext) {}

  handler(): XmlHandler {
    return { open: (name, attributes) => this.open(name, attributes), text: (piece) => this.addText(piece), close: (name) => this.close(name) };
  }

  /** Form controls and extensions behind the data have elements of the same names; only the data counts. */
  private open(name: string, attributes: Record<string, string>): void {
    if (name === 'sheetData') this.inData = true;
    else if (!this.inData) return;
    else if (name === 'row') this.openRow(attributes['r']);
    else if (name === 'c') this.openCell(attributes);
    else if (!this.inCell) return;
    else if (name === 'v') this.collecting = true;
    else if (name === 't') this.collecting = !this.phonetic;
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'f') this.formula = true;
  }

  private addText(piece: string): void {
    if (!this.collecting) return;
    this.text += piece;
    if (this.text.length > this.context.limits.maxFieldChars * LONGEST_ESCAPE) throw this.tooLong();
  }

  private close(name: string): void {
    if (!this.inData) return;
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'sheetData') this.inData = false;
  }

  private openRow(given: string | undefined): void {
    this.lineGiven = given !== undefined;
    this.moveTo(given === undefined ? this.line + 1 : parseLine(given), this.line + 1);
    this.cells = [];
    this.flags = null;
    this.column = -1;
  }

  private moveTo(line: number, atLeast: number): void {
    if (line < atLeast) throw new FileRefused('FILE_UNSAFE', '不合规的行号');
    this.line = line;
  }

  private openCell(attributes: Record<string, string>): void {
    this.column = this.columnOf(attributes['r']);
    this.type = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? 0);
    this.text = '';
    this.formula = false;
    this.phonetic = false;
    this.inCell = true;
  }

  /** A row without a number takes that of its first cell; afterwards row and cells must agree. */
  private columnOf(reference: string | undefined): number {
    if (reference === undefined) return this.column + 1;
    const { line, column } = parseCellReference(reference);
    if (!this.lineGiven && this.column === -1) this.moveTo(line, this.line);
    this.lineGiven = true;
    if (line !== this.line || column <= this.column) throw badAddress();
    return column;
  }

  private closeCell(): void {
    this.inCell = false;
    this.collecting = false;
    if (this.text === '') return;
    const { maxColumns, maxFieldChars } = this.context.limits;
    if (this.column >= maxColumns) throw new FileRefused('FILE_COLUMNS', String(maxColumns));
    const { text, flag } = cellValue(this.type, this.text, this.style, this.context);
    if (text.length > maxFieldChars) throw this.tooLong();
    while (this.cells.length <= this.column) this.cells.push('');
    this.cells[this.column] = text;
    this.setFlag(flag | (this.formula ? cellFlags.formula : 0));
  }

  private tooLong(): FileRefused {
    return new FileRefused('FILE_FIELD_LONG', `第 ${this.line} 行`);
  }

  private setFlag(flag: number): void {
    if (flag === 0) return;
    if (!this.flags || this.flags.length <= this.column) {
      const wider = new Uint8Array(Math.max(this.column + 1, FLAGS_AT_FIRST, this.flags ? this.flags.length * 2 : 0));
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
