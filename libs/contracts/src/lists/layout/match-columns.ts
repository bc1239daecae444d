import type { ListColumn } from '../list-contract.js';

/** Where a column of the contract stands in a file. Confidence 1 is the label itself, 0 is not found. */
export interface ColumnPlace {
  column: string;
  sourceIndex: number | null;
  confidence: number;
}

const EXACT = 1;
const ALTERNATE = 0.95;
const CONTAINED = 0.7;
const HEADER_SEARCH_ROWS = 20;

/** A heading without what programs and people put around it: spaces, stars, brackets with remarks, full width. */
export function normaliseHeading(text: string): string {
  return text.normalize('NFKC').replace(/\((?:必填|选填|可选|元|文本)[^)]*\)/g, '').replace(/[\s\u00A0\u200B-\u200D\uFEFF*:：、"'“”]/g, '').toLowerCase();
}

/** Matches headings to columns, the surest first; a heading serves one column. */
export function matchColumns(columns: readonly ListColumn[], headings: readonly string[]): ColumnPlace[] {
  const normal = headings.map(normaliseHeading);
  const taken = new Set<number>();
  const places = new Map<string, ColumnPlace>();
  for (const confidence of [EXACT, ALTERNATE, CONTAINED]) {
    for (const column of columns.filter(({ key }) => !places.has(key))) {
      const index = normal.findIndex((heading, at) => heading !== '' && !taken.has(at) && fits(column, heading, confidence));
      if (index < 0) continue;
      taken.add(index);
      places.set(column.key, { column: column.key, sourceIndex: index, confidence });
    }
  }
  return columns.map(({ key }) => places.get(key) ?? { column: key, sourceIndex: null, confidence: 0 });
}

function fits(column: ListColumn, heading: string, confidence: number): boolean {
  const label = normaliseHeading(column.label);
  if (confidence === EXACT) return heading === label;
  const alternates = column.alternates.map(normaliseHeading);
  if (confidence === ALTERNATE) return alternates.includes(heading);
  return [label, ...alternates].some((word) => word.length >= 3 && heading.includes(word));
}

/**
 * The row, counted from 0, that reads most like a header among the first 20: most required columns, then most columns.
 * The first row when none does.
 */
export function findHeaderRow(columns: readonly ListColumn[], rows: readonly (readonly string[])[]): number {
  let best = { row: 0, score: 0 };
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((cells, row) => {
    const places = matchColumns(columns, cells);
    const score = places.reduce((sum, place, index) => sum + place.confidence * (columns[index]!.required ? 2 : 1), 0);
    if (score > best.score) best = { row, score };
  });
  return best.row;
}

/** The same set of headings gives the same text, under which a mapping is remembered. */
export function headingSetKey(headings: readonly string[]): string {
  return headings.map(normaliseHeading).join('|');
}
