import { describe, expect, test } from '@jest/globals';
import { wholeCity } from '../../places/counties.js';
import { rowChecker } from '../checked-row.cases.js';
import { isPeriodOf, isPersonal, namesPersons } from '../registry.js';
import { fundInspection } from './fund-inspection.list.js';

const check = rowChecker('fund-inspection', { direction: '收入', item: '个人缴费收入', monthYuan: '12,345,678.9', yearYuan: '1234567890.00', persons: '' }, [wholeCity]);

describe('the month of the insurance fund', () => {
  test('an item is taken, also in billions', () => {
    const { taken, findings, values } = check();
    expect({ taken, findings }).toEqual({ taken: true, findings: [] });
    expect(values).toMatchObject({ monthYuan: '12345678.90', yearYuan: '1234567890.00' });
  });

  test.each<[string, Record<string, string>, string]>([
    ['without a name', { item: '' }, 'FIELD_REQUIRED item 必填项为空'],
    ['neither in nor out', { direction: '其他' }, 'VALUE_UNKNOWN direction 内容只能是：收入、支出、结余'],
    ['without a sum', { monthYuan: '' }, 'FIELD_REQUIRED monthYuan 必填项为空'],
    ['in words', { yearYuan: '十二亿' }, 'AMOUNT_FORMAT yearYuan 不是金额（元，最多两位小数）'],
    ['beyond any fund', { yearYuan: '123456789012' }, 'AMOUNT_FORMAT yearYuan 不是金额（元，最多两位小数）'],
  ])('an item %s is refused', (_, change, finding) => {
    const { taken, findings } = check(change);
    expect(taken).toBe(false);
    expect(findings).toContain(finding);
  });

  test('it names nobody, is one of the whole city, and goes to those who watch over the fund', () => {
    expect({ persons: namesPersons(fundInspection), personal: fundInspection.columns.filter(isPersonal), county: fundInspection.countyColumn, period: isPeriodOf(fundInspection, '2026-10') }).toEqual({ persons: false, personal: [], county: null, period: true });
    expect(fundInspection).toMatchObject({ inferred: true, recipients: ['audit', 'finance-bureau'], consumers: [] });
  });
});
