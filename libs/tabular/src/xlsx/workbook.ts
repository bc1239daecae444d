import { posix } from 'node:path';
import { FileRefused } from '../refusal.js';
import { SMALL_PART_BYTES, type Archive } from './archive.js';
import { readXml } from './xml.js';

export interface SheetPlace {
  name: string;
  path: string;
}

export interface Workbook {
  /** Visible sheets in their order. */
  sheets: SheetPlace[];
  /** Dates count from 1904. */
  date1904: boolean;
  stringsPath: string | undefined;
  stylesPath: string | undefined;
}

/** Throws FileRefused FILE_MACRO, FILE_EMPTY without a visible sheet, FILE_DAMAGED when a part is missing. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  await refuseMacros(archive);
  const { named, date1904 } = await readNames(archive);
  const parts = await readParts(archive);
  const byId = new Map(parts.filter(({ kind }) => kind === 'worksheet').map(({ id, path }) => [id, path]));
  const others = new Set(parts.filter(({ kind }) => kind !== 'worksheet').map(({ id }) => id));
  // Chart and dialog sheets hold no rows.
  const sheets = named.filter(({ id }) => !others.has(id)).map(({ name, id }) => ({ name, path: byId.get(id) ?? '' }));
  const missing = sheets.find(({ path }) => !archive.has(path));
  if (missing) throw new FileRefused('FILE_DAMAGED', `（缺少工作表“${missing.name}”）`);
  if (sheets.length === 0) throw new FileRefused('FILE_EMPTY');
  const pathOf = (kind: string): string | undefined => parts.find((part) => part.kind === kind)?.path;
  return { sheets, date1904, stringsPath: pathOf('sharedStrings'), stylesPath: pathOf('styles') };
}

async function readNames(archive: Archive): Promise<{ named: { name: string; id: string }[]; date1904: boolean }> {
  const named: { name: string; id: string }[] = [];
  let date1904 = false;
  await readXml(archive.text('xl/workbook.xml', { maxBytes: SMALL_PART_BYTES }), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      named.push({ name: attributes['name'] ?? '', id });
    },
  });
  return { named, date1904 };
}

interface Part {
  id: string;
  /** Last word of the relationship's type, the same in the transitional and the strict form. */
  kind: string;
  path: string;
}

async function readParts(archive: Archive): Promise<Part[]> {
  const parts: Part[] = [];
  await readXml(archive.text('xl/_rels/workbook.xml.rels', { maxBytes: SMALL_PART_BYTES }), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name === 'Relationship') parts.push({ id: Id, kind: posix.basename(Type), path: posix.resolve('/xl', Target).slice(1) });
    },
  });
  return parts;
}

const CONTENT_TYPES = '[Content_Types].xml';

async function refuseMacros(archive: Archive): Promise<void> {
  if (!archive.has(CONTENT_TYPES)) throw new FileRefused('FILE_DAMAGED', `（缺少 ${CONTENT_TYPES}）`);
  await readXml(archive.text(CONTENT_TYPES, { maxBytes: SMALL_PART_BYTES }), {
    open: (_, { ContentType = '' }) => {
      if (/macroEnabled|vbaProject/i.test(ContentType)) throw new FileRefused('FILE_MACRO');
    },
  });
}
