import { describe, expect, test } from '@jest/globals';
import { statementRows, withDifferences, type BankLine } from './demo-statements.js';

const lines: BankLine[] = [
  { serial: 'GH1', on: '2026-10-10', fen: 80_000_000, remark: '归还周转基金' }, { serial: 'YJ1', on: '2026-10-09', fen: 770_000, remark: '预缴' }, { serial: 'FK1', on: '2026-10-08', fen: -50_000_000, remark: '放款' },
];

describe("the account bank's demonstration", () => {
  test('keeps balances from day to day', () => {
    const rows = [...statementRows(lines, 100_000_000)].map(([on, [row]]) => [on, row!['direction'], row!['amountYuan'], row!['balanceYuan']]);
    expect(rows).toEqual([['2026-10-08', '支出', '500000.00', '500000.00'], ['2026-10-09', '收入', '7700.00', '507700.00'], ['2026-10-10', '收入', '800000.00', '1307700.00']]);
  });

  test('differs from the fund in two places', () => {
    const planted = withDifferences(lines);
    expect(planted.filter((line) => !lines.some(({ serial, fen }) => serial === line.serial && fen === line.fen))).toEqual([
      { serial: 'YJ1', on: '2026-10-09', fen: 769_900, remark: '预缴（扣汇款手续费）' }, { serial: 'SF202610100001', on: '2026-10-10', fen: -5_000, remark: '账户管理费' },
    ]);
    expect(withDifferences([])).toEqual([]);
  });
});
