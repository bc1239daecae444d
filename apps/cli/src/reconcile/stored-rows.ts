import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { BatchLayout } from '@lianban/contracts';
import { readCsv, readXlsx, type TabularRow } from '@lianban/tabular';
import { z } from 'zod';
import type { Places } from './places/places.js';

/** A received file and how it was read, as the batch keeps them. */
export interface StoredOriginal {
  department: string;
  sha256: string;
  /** Sealed. */
  layout: string;
}

const KeptLayout = z.object({ layout: BatchLayout, newline: z.enum(['\n', '\r']).nullable() });
const LAYOUT_CONTEXT = 'batch.layout';

/** How many rows the stored original holds below its header; empty ones are none. */
export async function countStoredRows({ keys, stack }: Places, { department, sha256, layout: sealed }: StoredOriginal): Promise<number> {
  const { layout, newline } = KeptLayout.parse(JSON.parse(keys.sealer.open(sealed, LAYOUT_CONTEXT)));
  const path = join(stack.fileStoreDirs['department-node'] ?? '', department, sha256.slice(0, 2), sha256);
  const open = (): Readable => pipeline(createReadStream(path), keys.decryptFileStream(), () => {}) as unknown as Readable;
  const rows = layout.format === 'xlsx'
    ? readXlsx(await buffer(open()), { sheet: layout.sheet })
    : readCsv(open, { encoding: layout.encoding ?? 'auto', delimiter: layout.delimiter ?? 'auto', newline: newline ?? '\n' });
  return countBelow(rows, layout.headerRow);
}

async function countBelow(batches: AsyncIterable<TabularRow[]>, headerRow: number): Promise<number> {
  let rows = 0;
  for await (const batch of batches) rows += batch.filter(({ line }) => line > headerRow).length;
  return rows;
}
