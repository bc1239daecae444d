import type { ListPlace } from '../places/counties.js';
import { checkSentence } from './checks/check-set.js';
import { compileRowChecks } from './checks/row-checks.js';
import { matchColumns } from './layout/match-columns.js';
import type { ListId } from './list-ids.js';
import { columnsOf, getListContract } from './registry.js';

export interface CheckedRow {
  taken: boolean;
  /** Code, column and sentence of each finding. */
  findings: string[];
  values: Record<string, string | undefined>;
}

/** Checks one row of a full file of the list, on 2026-10-12 for 2026-10. */
export function rowChecker(list: ListId, good: Record<string, string>, counties: readonly ListPlace[] = ['360202', '360222']): (change?: Record<string, string>) => CheckedRow {
  const contract = getListContract(list);
  const keys = columnsOf(contract, 'full').map(({ key }) => key);
  const checks = compileRowChecks({ contract, mode: 'full', counties, mapping: Object.fromEntries(keys.map((key, index) => [key, index])), today: '2026-10-12', period: '2026-10' });
  return (change = {}) => {
    const row: Record<string, string> = { ...good, ...change };
    const taken = checks.check(keys.map((key) => row[key] ?? ''));
    return {
      taken, findings: checks.findings.map(({ code, column, parameter }) => `${code} ${column} ${checkSentence(code, parameter)}`),
      values: Object.fromEntries(keys.map((key, index) => [key, checks.values[index]])),
    };
  };
}

/** The columns that are found under these headings of another system. */
export function columnsFound(list: ListId, headings: string[]): string[] {
  return matchColumns(columnsOf(getListContract(list), 'full'), headings).filter(({ sourceIndex, confidence }) => sourceIndex !== null && confidence >= 0.95).map(({ column }) => column);
}
