import { FileRefused } from '../refusal.js';
import type { ReadLimits, TabularRow } from '../row.js';

const QUOTE = '"';
const QUOTE_CODE = 34;
const CR = 13;

/** Where a quoted field ended, or that the text stops before it does. */
const MORE = -1;

/**
 * Records of RFC 4180 from text that arrives in pieces of any size. Only whole records are cut, so the rows do not
 * depend on the pieces. Quotes mean something only where a field begins; `""` inside is one quote.
 */
export class RecordScanner {
  private rest = '';
  private line = 0;
  private rows = 0;
  private batch: TabularRow[] = [];

  constructor(private readonly delimiter: string, private readonly newline: '\n' | '\r', private readonly limits: ReadLimits) {}

  /** The rows that are complete now. */
  push(text: string): TabularRow[] {
    this.scan(this.rest === '' ? text : this.rest + text, false);
    return this.take();
  }

  /** The last row, when the text does not end with a line break. Throws FileRefused FILE_QUOTE for an open quote. */
  end(): TabularRow[] {
    if (this.rest !== '') this.scan(this.rest + this.newline, true);
    if (this.rest !== '') throw new FileRefused('FILE_QUOTE');
    return this.take();
  }

  private take(): TabularRow[] {
    const rows = this.batch;
    this.batch = [];
    return rows;
  }

  private scan(text: string, final: boolean): void {
    if (text.includes('\0')) throw new FileRefused('FILE_BINARY');
    let at = 0;
    let quote = text.indexOf(QUOTE);
    for (;;) {
      const end = text.indexOf(this.newline, at);
      if (end < 0) break;
      if (quote >= 0 && quote < at) quote = text.indexOf(QUOTE, at);
      if (quote < 0 || quote > end) {
        this.emit(this.plainCells(text, at, end), end - at);
        at = end + 1;
      } else {
        const next = this.quoted(text, at, final);
        if (next === MORE) break;
        at = next;
      }
    }
    this.keep(text.slice(at));
  }

  private keep(rest: string): void {
    if (rest.length > this.limits.maxFieldChars * 8) throw new FileRefused('FILE_FIELD_LONG', `第 ${this.line + 1} 行`);
    this.rest = rest;
  }

  private plainCells(text: string, from: number, end: number): string[] {
    const to = this.newline === '\n' && end > from && text.charCodeAt(end - 1) === CR ? end - 1 : end;
    return text.slice(from, to).split(this.delimiter);
  }

  /** A record with quotes; answers where the next begins, or MORE. */
  private quoted(text: string, from: number, final: boolean): number {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      const isQuoted = text.charCodeAt(at) === QUOTE_CODE;
      const close = isQuoted ? closingQuote(text, at + 1) : MORE;
      if (isQuoted && (close === MORE || (close + 1 >= text.length && !final))) return MORE;
      const stop = isQuoted ? close + 1 : this.fieldEnd(text, at);
      if (stop === MORE) return MORE;
      const raw = isQuoted ? text.slice(at + 1, close) : text.slice(at, stop);
      const after = this.afterField(text, stop, isQuoted);
      if (after === MORE) return MORE;
      cells.push(isQuoted && raw.includes(QUOTE) ? raw.replaceAll('""', QUOTE) : raw);
      if (text.startsWith(this.delimiter, stop)) {
        at = after;
        continue;
      }
      if (!isQuoted) cells.push(withoutReturn(cells.pop() as string, this.newline));
      this.emit(cells, after - from);
      return after;
    }
  }

  private fieldEnd(text: string, from: number): number {
    const end = text.indexOf(this.newline, from);
    const cut = text.indexOf(this.delimiter, from);
    return cut >= 0 && (cut < end || end < 0) ? cut : end;
  }

  /** What may follow a field: delimiter, line break, or a return before the line break. */
  private afterField(text: string, stop: number, isQuoted: boolean): number {
    if (text.startsWith(this.delimiter, stop) || text.startsWith(this.newline, stop)) return stop + 1;
    if (!isQuoted) return MORE;
    if (stop >= text.length) return MORE;
    if (this.newline === '\n' && text.charCodeAt(stop) === CR) {
      if (stop + 1 >= text.length) return MORE;
      if (text.startsWith('\n', stop + 1)) return stop + 2;
    }
    throw new FileRefused('FILE_QUOTE_PLACE', String(this.line + 1));
  }

  /** `length` is that of the record as it stands in the file. */
  private emit(cells: string[], length: number): void {
    this.line += 1;
    const { maxColumns, maxFieldChars, maxRows } = this.limits;
    if (cells.length > maxColumns) throw new FileRefused('FILE_COLUMNS', String(maxColumns));
    if (length > maxFieldChars) this.refuseLong(cells);
    // Longer than delimiters, a pair of quotes each and a line break: there is something in it.
    if (length <= cells.length * 3 + 1 && cells.every((cell) => cell === '')) return;
    this.rows += 1;
    if (this.rows > maxRows) throw new FileRefused('FILE_ROWS', maxRows.toLocaleString('zh-CN'));
    this.batch.push({ line: this.line, cells, flags: null });
  }

  private refuseLong(cells: readonly string[]): void {
    const { maxFieldChars } = this.limits;
    const total = cells.reduce((sum, { length }) => sum + length, 0);
    if (total > maxFieldChars * 3 || cells.some(({ length }) => length > maxFieldChars)) throw new FileRefused('FILE_FIELD_LONG', `第 ${this.line} 行`);
  }
}

function closingQuote(text: string, from: number): number {
  let at = from;
  for (;;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) return MORE;
    if (text.charCodeAt(quote + 1) !== QUOTE_CODE) return quote;
    at = quote + 2;
  }
}

function withoutReturn(cell: string, newline: string): string {
  return newline === '\n' && cell.endsWith('\r') ? cell.slice(0, -1) : cell;
}
