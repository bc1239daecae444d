import { csvLimits, type ReadLimits, type TabularRow } from '../row.js';
import { decodeText, type ByteSource, type CsvEncoding } from './decode-text.js';
import { detectCsv } from './detect-csv.js';
import { RecordScanner } from './record-scanner.js';

export interface ReadCsvOptions {
  /** `auto` reads the file once more before, to its last byte. */
  encoding: CsvEncoding | 'auto';
  delimiter: string;
  newline?: '\n' | '\r';
  limits?: Partial<ReadLimits>;
}

/**
 * Rows of a CSV file in batches as the bytes arrive. `open` gives the bytes from the start, at every call. Throws
 * FileRefused with the reason when the file cannot be taken.
 */
export async function* readCsv(open: () => ByteSource, options: ReadCsvOptions): AsyncGenerator<TabularRow[]> {
  const known = { delimiter: options.delimiter === 'auto' ? undefined : options.delimiter, newline: options.newline };
  const encoding = options.encoding === 'auto' ? undefined : options.encoding;
  const dialect = encoding && known.delimiter && known.newline
    ? { encoding, delimiter: known.delimiter, newline: known.newline }
    : await detectCsv(open, withoutUndefined({ ...known, encoding }));
  const scanner = new RecordScanner(dialect.delimiter, dialect.newline, { ...csvLimits, ...options.limits });
  for await (const text of decodeText(open(), dialect.encoding)) {
    const rows = scanner.push(text);
    if (rows.length > 0) yield rows;
  }
  const last = scanner.end();
  if (last.length > 0) yield last;
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never;
}
