import type { BatchLayout } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import type { ReadingWay } from './stored-table.js';

/** The layout of a batch as it is kept, sealed because its first rows hold persons. */
export interface KeptLayout {
  layout: BatchLayout;
  headings: string[];
  newline: ReadingWay['newline'];
  /** Position of the hidden row key of an error workbook. */
  rowKeyIndex: number | null;
}

const CONTEXT = 'batch.layout';

export function sealLayout(keys: Keys, kept: KeptLayout): string {
  return keys.sealer.seal(JSON.stringify(kept), CONTEXT);
}

export function openLayout(keys: Keys, sealed: string): KeptLayout {
  return JSON.parse(keys.sealer.open(sealed, CONTEXT)) as KeptLayout;
}

/** Column key to position in a row of the file. */
export function mappingOf({ layout }: KeptLayout): Record<string, number | null> {
  return Object.fromEntries(layout.matches.map(({ column, sourceIndex }) => [column, sourceIndex]));
}
