import { counties, identityCategories, type SampleRow } from '@lianban/contracts';

const names: Record<string, string> = { ...counties, ...Object.fromEntries(Object.entries(identityCategories).map(([key, { label }]) => [key, label])) };

/** Codes of counties and categories as people read them. */
export function shownRow(row: SampleRow): SampleRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? null : names[value] ?? value]));
}
