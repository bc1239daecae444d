import { FileRefused } from '../refusal.js';
import type { Archive } from './archive.js';
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
}

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const found: { name: string; id: string }[] = [];
  let date1904 = false;
  await readXml(archive.text('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      found.push({ name: attributes['name'] ?? '', id });
    },
  });
  const targets = await readTargets(archive);
  const sheets = found.flatMap(({ name, id }) => {
    const path = targets.get(id);
    return path && archive.has(path) ? [{ name, path }] : [];
  });
  if (sheets.length === 0) throw new FileRefused('FILE_EMPTY');
  return { sheets, date1904 };
}

async function readTargets(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(archive.text('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || !/\/worksheet$/.test(attributes['Type'] ?? '')) return;
      const target = attributes['Target'] ?? '';
      targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}
