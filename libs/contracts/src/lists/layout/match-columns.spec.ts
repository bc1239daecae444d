import { describe, expect, test } from '@jest/globals';
import { getListContract } from '../registry.js';
import { findHeaderRow, headingSetKey, matchColumns } from './match-columns.js';

const columns = getListContract('low-income-persons').columns;

describe('headings', () => {
  test('labels, alternates, decorations and full width are found; strangers are not', () => {
    const places = matchColumns(columns, ['序号', '身份证号码（必填）', '姓 名*', '人员类别', '认定县区', '审批日期', '备注']);
    expect(Object.fromEntries(places.map(({ column, sourceIndex }) => [column, sourceIndex]))).toMatchObject({
      idNumber: 1, name: 2, category: 3, county: 4, recognisedOn: 5, phone: null,
    });
    expect(places.find(({ column }) => column === 'name')?.confidence).toBe(1);
  });

  test('one heading serves one column, the surest', () => {
    const places = matchColumns(columns, ['证件号码', '身份证号']);
    expect(places.filter(({ sourceIndex }) => sourceIndex !== null)).toEqual([{ column: 'idNumber', sourceIndex: 0, confidence: 1 }]);
  });

  test('a title and empty rows stand before the header', () => {
    expect(findHeaderRow(columns, [['2026年10月低保名单'], [''], ['姓名', '证件号码', '身份类别'], ['张三', '1', '低保对象']])).toBe(2);
    expect(findHeaderRow(columns, [['甲', '乙']])).toBe(0);
  });

  test('the same headings written differently give the same key', () => {
    expect(headingSetKey(['姓 名', '证件号码*'])).toBe(headingSetKey(['姓名', '证件号码']));
  });
});
