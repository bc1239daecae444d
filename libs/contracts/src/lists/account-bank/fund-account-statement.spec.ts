import { describe, expect, test } from '@jest/globals';
import { wholeCity } from '../../places/counties.js';
import { cellFlags } from '../checks/row-state.js';
import { compileRowChecks } from '../checks/row-checks.js';
import { isPeriodOf, namesPersons } from '../registry.js';
import { fundAccountStatement } from './fund-account-statement.list.js';

const mapping = Object.fromEntries(fundAccountStatement.columns.map(({ key }, index) => [key, index]));
const checks = compileRowChecks({ contract: fundAccountStatement, mode: 'full', counties: [wholeCity], mapping, today: '2026-10-12', period: '2026-10-09' });
const row = ['2026 1009-0001', '2026年10月9日', '收入', '1,234.5', '80000000', '某某瓷业有限公司', '6217 0000 1', '归还周转基金'];
const codes = (change: Partial<Record<keyof typeof mapping, string>>, flags?: Uint8Array): string[] => {
  checks.check(row.map((cell, index) => change[fundAccountStatement.columns[index]!.key] ?? cell), flags);
  return checks.findings.map(({ code, column }) => `${code} ${column}`);
};

describe("the account bank's day", () => {
  test('a line is taken, its numbers and amounts in one form', () => {
    expect(codes({})).toEqual([]);
    expect(checks.values).toEqual(['202610090001', '2026-10-09', '收入', '1234.50', '80000000.00', '某某瓷业有限公司', '621700001', '归还周转基金']);
  });

  test('a line is refused with its cause', () => {
    expect(codes({ bookedOn: '2026-10-08' })).toEqual(['DATE_OUTSIDE_PERIOD bookedOn']);
    expect(codes({ amountYuan: '0.00', direction: '转出' })).toEqual(['VALUE_UNKNOWN direction', 'AMOUNT_ZERO amountYuan']);
    expect(codes({ serial: ' - ', counterAccount: '-' })).toEqual(['FIELD_REQUIRED serial']);
    expect(codes({ amountYuan: '12.345', serial: '' })).toEqual(['FIELD_REQUIRED serial', 'AMOUNT_FORMAT amountYuan']);
    expect(codes({ serial: '2026100900000000001' }, new Uint8Array([cellFlags.numeric, 0, 0, 0, 0, 0, 0, 0]))).toEqual(['ID_PRECISION_LOST serial']);
  });

  test('its period is a day, and it names no person', () => {
    expect(['2026-10-09', '2026-10', '2026', '2026-02-30'].map((period) => isPeriodOf(fundAccountStatement, period))).toEqual([true, false, false, false]);
    expect(namesPersons(fundAccountStatement)).toBe(false);
  });
});
