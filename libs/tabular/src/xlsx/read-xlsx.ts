import { FileRefused } from '../refusal.js';
import { xlsxLimits, type ReadLimits, type TabularRow } from '../row.js';
import { Archive } from './archive.js';
import { readDateStyles } from './date-styles.js';
import { readSharedStrings } from './shared-strings.js';
import { SheetRows } from './sheet-rows.js';
import { readWorkbook } from './workbook.js';
import { xmlParser } from './xml.js';

export interface ReadXlsxOptions {
  /** Name of the sheet; null: the first visible one. */
  sheet: string | null;
  limits?: Partial<ReadLimits>;
  /** Hears how much of the sheet is read, 0 to 1. */
  onFraction?: (fraction: number) => void;
}

const BATCH_ROWS = 500;

/** Names of the visible sheets. Throws FileRefused as `readXlsx` does. */
export async function xlsxSheets(bytes: Buffer): Promise<string[]> {
  const { sheets } = await readWorkbook(await Archive.open(bytes));
  return sheets.map(({ name }) => name);
}

/**
 * Rows of one sheet in batches, within limits of memory whatever the file claims. Throws FileRefused with the reason when
 * the file cannot be taken.
 */
export async function* readXlsx(bytes: Buffer, options: ReadXlsxOptions): AsyncGenerator<TabularRow[]> {
  const archive = await Archive.open(bytes);
  const workbook = await readWorkbook(archive);
  const place = options.sheet === null ? workbook.sheets[0] : workbook.sheets.find(({ name }) => name === options.sheet);
  if (!place) throw new FileRefused('FILE_EMPTY');
  const rows = new SheetRows({
    strings: await readSharedStrings(archive, workbook.stringsPath), dateStyles: await readDateStyles(archive, workbook.stylesPath), date1904: workbook.date1904,
    limits: { ...xlsxLimits, ...options.limits },
  });
  const parser = xmlParser(rows.handler());
  for await (const text of archive.text(place.path, options.onFraction ? { onFraction: options.onFraction } : {})) {
    parser.write(text);
    if (rows.rows.length < BATCH_ROWS) continue;
    yield rows.rows;
    rows.rows = [];
  }
  parser.end();
  if (rows.rows.length > 0) yield rows.rows;
}
