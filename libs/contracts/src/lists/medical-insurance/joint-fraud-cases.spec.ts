import { describe, expect, test } from '@jest/globals';
import { plainDate, syntheticIdNumber } from '@lianban/kernel';
import { columnsFound, rowChecker } from '../checked-row.cases.js';
import { listOwner, resultListIds, uploadedListIds } from '../list-ids.js';
import { isPersonal, namesPersons } from '../registry.js';
import { fraudKinds, jointFraudCases, suspectRoles } from './joint-fraud-cases.list.js';

const idNumber = syntheticIdNumber(7, plainDate('1980-01-01'));
const check = rowChecker('joint-fraud-cases', {
  caseNumber: 'QZ2026 007', idNumber, name: '张三', role: '参保人', institution: '瓷都医院（演示）', creditCode: '', county: '昌江区', kind: '虚假票据，冒名就医', found: '住院期间有门诊结算记录', amountYuan: '12,300元', openedOn: '2026年9月8日',
});

describe('leads of joint investigation', () => {
  test('a lead is taken, its kinds in their order', () => {
    const { taken, findings, values } = check();
    expect({ taken, findings }).toEqual({ taken: true, findings: [] });
    expect(values).toMatchObject({ caseNumber: 'QZ2026007', kind: '冒名就医、虚假票据', amountYuan: '12300.00', openedOn: '2026-09-08' });
  });

  test.each<[string, Record<string, string>, string]>([
    ['without a suspect', { idNumber: '' }, 'ID_REQUIRED idNumber 证件号码为空'],
    ['of a role that is none', { role: '院长' }, `VALUE_UNKNOWN role 内容只能是：${suspectRoles.join('、')}`],
    ['of an unknown kind', { kind: '诈骗' }, `VALUE_UNKNOWN kind 内容只能是：${fraudKinds.join('、')}`],
    ['that found nothing', { found: ' ' }, 'FIELD_REQUIRED found 必填项为空'],
    ['about no money', { amountYuan: '0' }, 'AMOUNT_ZERO amountYuan 金额须大于零'],
    ['opened in the future', { openedOn: '2026-10-20' }, 'DATE_RANGE openedOn 线索受理日期晚于今天'],
    ['told without end', { found: '长'.repeat(601) }, 'FIELD_LONG found 内容超过 600 个字'],
  ])('a lead %s is refused', (_, change, finding) => {
    const { taken, findings } = check(change);
    expect(taken).toBe(false);
    expect(findings).toContain(finding);
  });

  test('it is uploaded although medical insurance gives it, and is none of its results', () => {
    expect(listOwner['joint-fraud-cases']).toBe('medical-insurance');
    expect(uploadedListIds).toContain('joint-fraud-cases');
    expect(resultListIds).not.toContain('joint-fraud-cases');
  });

  test('what is said of the suspect is personal, and the duty to share it is read into the text', () => {
    expect(namesPersons(jointFraudCases)).toBe(true);
    expect(jointFraudCases.columns.filter(isPersonal).map(({ key }) => key)).toEqual(['idNumber', 'name', 'role', 'kind', 'found']);
    expect(jointFraudCases).toMatchObject({ inferred: true, recipients: ['health', 'public-security', 'market-regulation'], consumers: [], sharing: { attribute: 'conditional' } });
  });

  test('headings of other systems are found', () => {
    expect(columnsFound('joint-fraud-cases', ['线索号', '身份证号', '被查人', '人员身份', '医疗机构', '案发地', '骗保情形', '初查情况', '涉案金额', '受理日期']))
      .toEqual(expect.arrayContaining(['caseNumber', 'idNumber', 'name', 'role', 'institution', 'county', 'kind', 'found', 'amountYuan', 'openedOn']));
  });
});
