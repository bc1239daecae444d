import type { Page } from '@lianban/contracts';

/** How many records a later reading of the first page holds that are not shown. */
export function countNew<T>(shown: readonly string[], shownTotal: number, later: Page<T> | undefined, idOf: (row: T) => string): number {
  if (!later) return 0;
  const known = new Set(shown);
  const unknown = later.items.filter((row) => !known.has(idOf(row))).length;
  return unknown === 0 ? 0 : Math.max(unknown, later.total - shownTotal);
}
