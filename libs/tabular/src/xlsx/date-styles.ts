import { SMALL_PART_BYTES, type Archive } from './archive.js';
import { readXml } from './xml.js';

/** Built-in formats that show a date (ECMA-376 part 1, 18.8.30, with those of Chinese locales). */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** For each cell style whether it shows a date. */
export async function readDateStyles(archive: Archive, path: string | undefined): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  if (path === undefined) return styles;
  let inCells = false;
  await readXml(archive.text(path, { maxBytes: SMALL_PART_BYTES }), {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), isDateFormat(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const format = Number(attributes['numFmtId'] ?? 0);
      styles.push(custom.get(format) ?? BUILT_IN.has(format));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** A format with a year or a day in it, outside of quoted text, escapes and conditions. */
export function isDateFormat(format: string): boolean {
  const code = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  return /y|d|年|日/i.test(code) && !/general/i.test(code);
}

const LAST_SERIAL = 2_958_465; // 9999-12-31
const LAST_SERIAL_1904 = 2_957_003;
const DAY_MS = 86_400_000;
const LEAP_BUG = 60;

/** A serial day as `YYYY-MM-DD`; null outside of the calendar. Spreadsheets count a 29 February 1900 that never was. */
export function serialDate(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial);
  if (!(day >= 0) || day > (date1904 ? LAST_SERIAL_1904 : LAST_SERIAL)) return null;
  if (date1904) return new Date(Date.UTC(1904, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);
  if (day === 0 || day === LEAP_BUG) return null;
  return new Date(Date.UTC(1899, 11, day < LEAP_BUG ? 31 : 30) + day * DAY_MS).toISOString().slice(0, 10);
}
