import type { CoverageReport } from '@lianban/procedure-subsidised-enrolment';

export type CoverageRow = CoverageReport['rows'][number];

/** Totals of the shown rows; the share is of the sums, not of the percentages. */
export function sumCoverage(rows: readonly CoverageRow[]) {
  const sum = (key: 'mustBe' | 'are' | 'exceptions' | 'missing'): number => rows.reduce((total, row) => total + row[key], 0);
  const mustBe = sum('mustBe');
  const are = sum('are');
  return { mustBe, are, exceptions: sum('exceptions'), missing: sum('missing'), share: mustBe === 0 ? null : are / mustBe };
}
