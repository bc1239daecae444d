import { describe, expect, test } from '@jest/globals';
import { columnsOf, compileRowChecks, counties, getListContract, safetyDutyDepartments, type CountyCode, type SafetyDutyDepartment } from '@lianban/contracts';
import { DECISIONS_PERIOD, decisionsOf, spoiltDecisions } from './demo-decisions.js';
import type { Row } from './list-rows.js';

function findingsOf(department: SafetyDutyDepartment, rows: readonly Row[]): string[][] {
  const contract = getListContract(`enforcement-decisions-${department}`);
  const columns = columnsOf(contract, 'full');
  const checks = compileRowChecks({
    contract, mode: 'full', counties: Object.keys(counties) as CountyCode[], period: DECISIONS_PERIOD, today: '2026-10-12', mapping: Object.fromEntries(columns.map(({ key }, index) => [key, index])),
  });
  return rows.map((row) => {
    checks.check(columns.map(({ key }) => row[key] ?? ''));
    return checks.findings.filter(({ code }) => code !== 'FIELD_WANTED').map(({ code, column }) => `${code} ${column}`);
  });
}

describe("the demonstration's enforcement decisions", () => {
  test.each(safetyDutyDepartments)('of %s are in order, each under a number of its own', (department) => {
    const rows = decisionsOf(department, 1);
    expect(findingsOf(department, rows).flat()).toEqual([]);
    expect(new Set(rows.map((row) => row['decisionNumber'])).size).toBe(rows.length);
    expect(decisionsOf(department, 1)).toEqual(rows);
    expect(rows.every((row) => row['decidedOn']! <= DECISIONS_PERIOD)).toBe(true);
  });

  test('each spoilt row has one fault, two share a number', () => {
    const rows = decisionsOf('emergency-management', 1);
    const spoilt = spoiltDecisions(rows);
    expect(findingsOf('emergency-management', spoilt)).toEqual([['DATE_RANGE decidedOn'], ['FIELD_REQUIRED basis'], ['FIELD_NEEDED amountYuan'], ['DATE_RANGE performByOn'], ['CREDIT_CODE_CHECK creditCode'], [], []]);
    const numbers = spoilt.map((row) => row['decisionNumber']);
    expect(numbers[5]).toBe(numbers[6]);
    expect(new Set(numbers).size).toBe(6);
    expect(rows.some((row) => numbers.includes(row['decisionNumber']!))).toBe(false);
  });
});
