import { describe, expect, test } from '@jest/globals';
import { plainDate, syntheticIdNumber } from '@lianban/kernel';
import { columnsFound, rowChecker } from '../checked-row.cases.js';
import { isPersonal, receiversOf } from '../registry.js';
import { cardStates, socialSecurityCards } from './social-security-cards.list.js';

const idNumber = syntheticIdNumber(7, plainDate('1990-01-01'));
const check = rowChecker('social-security-cards', {
  idNumber, name: '张三', cardNumber: 'h0123 4567', cardState: '正常', issuedOn: '2019-03-01', validUntil: '2029-03-01', county: '昌江区', bankAccount: '',
});

describe('social-security cards', () => {
  test('a card is taken, its number without spaces', () => {
    const { taken, findings, values } = check();
    expect({ taken, findings }).toEqual({ taken: true, findings: [] });
    expect(values).toMatchObject({ cardNumber: 'H01234567', county: '360202', validUntil: '2029-03-01' });
  });

  test.each<[string, Record<string, string>, string]>([
    ['without a number', { cardNumber: ' - ' }, 'FIELD_REQUIRED cardNumber 必填项为空'],
    ['in a state that is none', { cardState: '丢了' }, `VALUE_UNKNOWN cardState 内容只能是：${cardStates.join('、')}`],
    ['issued in the future', { issuedOn: '2026-10-13' }, 'DATE_RANGE issuedOn 发卡日期晚于今天'],
    ['that ended before it began', { validUntil: '2019-02-28' }, 'DATE_RANGE validUntil 有效期至早于发卡日期'],
    ['of nobody', { name: '' }, 'FIELD_REQUIRED name 必填项为空'],
    ['of a wrong number', { idNumber: idNumber.slice(0, 17) }, 'ID_LENGTH idNumber 居民身份证应为 18 位，现为 17 位'],
  ])('a card %s is refused', (_, change, finding) => {
    const { taken, findings } = check(change);
    expect(taken).toBe(false);
    expect(findings).toContain(finding);
  });

  test('an account that is no card is taken and shown', () => {
    expect(check({ bankAccount: '6222000000000001' })).toMatchObject({ taken: true, findings: ['BANK_LUHN bankAccount 银行卡号校验不通过'] });
  });

  test('number of the card, of the person and of the account are personal; its state and days are not', () => {
    const personal = socialSecurityCards.columns.filter(isPersonal).map(({ key }) => key);
    expect(personal).toEqual(['idNumber', 'name', 'cardNumber', 'bankAccount']);
    expect(receiversOf(socialSecurityCards)).toEqual(['medical-insurance']);
  });

  test('headings of the card system are found', () => {
    expect(columnsFound('social-security-cards', ['身份证号', '姓名', '社保卡号', '卡片状态', '制卡日期', '发卡地'])).toEqual(expect.arrayContaining(['idNumber', 'name', 'cardNumber', 'cardState', 'issuedOn', 'county']));
  });
});
