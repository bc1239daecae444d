import { describe, expect, test } from '@jest/globals';
import { syntheticCreditCode } from '@lianban/kernel';
import { receiptTopicOf } from '../messages/topics.js';
import { departments, safetyDutyDepartments } from '../places/departments.js';
import { columnsFound, rowChecker } from './checked-row.cases.js';
import { dangerKinds, hiddenDangerLists } from './hidden-dangers.js';
import { getListContract, isPersonal, namesPersons, receiverName, standsAlone } from './registry.js';

const creditCode = syntheticCreditCode(7);
const wrongCode = creditCode.slice(0, 17) + (creditCode.endsWith('0') ? '1' : '0');
const check = rowChecker('hidden-dangers-fire-rescue', {
  dangerNumber: 'XF2026 0012', firmName: '景德镇青白瓷业有限公司（演示）', creditCode: creditCode.toLowerCase(), county: '浮梁县', kind: '消防安全', grade: '重大隐患', description: '疏散通道堆放纸箱', foundOn: '2026年9月20日', rectifyBy: '2026-10-31', state: '整改中',
});

describe("a department's hidden dangers", () => {
  test('a row is taken, its number, code and days in one form', () => {
    const { taken, findings, values } = check();
    expect({ taken, findings }).toEqual({ taken: true, findings: [] });
    expect(values).toMatchObject({ dangerNumber: 'XF20260012', creditCode, county: '360222', foundOn: '2026-09-20', rectifyBy: '2026-10-31' });
  });

  test.each<[string, Record<string, string>, string]>([
    ['without a number', { dangerNumber: '' }, 'FIELD_REQUIRED dangerNumber 必填项为空'],
    ['of a kind that is none', { kind: '其它' }, `VALUE_UNKNOWN kind 内容只能是：${dangerKinds.join('、')}`],
    ['of a grade that is none', { grade: '较大隐患' }, 'VALUE_UNKNOWN grade 内容只能是：一般隐患、重大隐患'],
    ['found in the future', { foundOn: '2026-10-13' }, 'DATE_RANGE foundOn 发现日期晚于今天'],
    ['to be rectified before it was found', { rectifyBy: '2026-09-19' }, 'DATE_RANGE rectifyBy 整改期限早于发现日期'],
    ['rectified on no day', { state: '已整改' }, 'FIELD_NEEDED rectifiedOn 整改状态有“已整改”的，此项必填'],
    ['not yet rectified, yet on a day', { rectifiedOn: '2026-10-01' }, 'FIELD_NEEDLESS rectifiedOn 整改状态中已整改、已销号都没有的，不填此项'],
    ['rectified before it was found', { state: '已销号', rectifiedOn: '2026-09-01' }, 'DATE_RANGE rectifiedOn 整改完成日期早于发现日期'],
    ['of a firm whose code differs in its check', { creditCode: wrongCode }, 'CREDIT_CODE_CHECK creditCode 统一社会信用代码的校验位不符'],
    ['in another county', { county: '乐平市' }, 'REGION_OUTSIDE county 不在本批次申报的县（市、区）范围'],
    ['described without end', { description: '长'.repeat(401) }, 'FIELD_LONG description 内容超过 400 个字'],
  ])('one %s is refused', (_, change, finding) => {
    const { taken, findings } = check(change);
    expect(taken).toBe(false);
    expect(findings).toContain(finding);
  });

  test.each<[string, Record<string, string>]>([
    ['rectified', { state: '已整改', rectifiedOn: '2026-10-08' }], ['of a trader without licence', { creditCode: '' }], ['with a code that stands so on the licence', { creditCode: wrongCode, creditCodeConfirmed: '是' }],
  ])('one %s is taken', (_, change) => expect(check(change)).toMatchObject({ taken: true, findings: [] }));

  test('headings of other systems are found', () => {
    expect(columnsFound('hidden-dangers-fire-rescue', ['台账编号', '生产经营单位', '社会信用代码', '隐患所在地', '隐患类型', '隐患级别', '存在问题', '排查日期', '整改截止日期', '治理状态']))
      .toEqual(['dangerNumber', 'firmName', 'creditCode', 'county', 'kind', 'grade', 'description', 'foundOn', 'rectifyBy', 'state']);
  });

  test('every department with safety duties has such a list, for all the others; it names nobody, and a month says it anew', () => {
    expect(hiddenDangerLists.map((list) => getListContract(list).department)).toEqual(safetyDutyDepartments);
    for (const list of hiddenDangerLists) {
      const { title, columns, department, recipients, consumers, ...contract } = getListContract(list);
      expect({ title, consumers, recipients, persons: namesPersons({ columns }), personal: columns.filter(isPersonal), alone: standsAlone(contract) }).toEqual({
        title: `事故隐患排查治理（${departments[department]}）`, consumers: [], recipients: safetyDutyDepartments.filter((other) => other !== department), persons: false, personal: [], alone: false,
      });
    }
  });

  test('a department answers on the topic of the node, in its own name; a service on its own', () => {
    expect(receiptTopicOf('hidden-dangers-fire-rescue', 'transport')).toBe('case.department-node.share-receipt.v1');
    expect(receiptTopicOf('students', 'medical-insurance')).toBe('case.medical-insurance.share-receipt.v1');
    expect(receiptTopicOf('persons-to-collect', 'department-node')).toBe('case.department-node.share-receipt.v1');
    expect([receiverName('transport'), receiverName('medical-insurance'), receiverName('work-safety')]).toEqual(['市交通运输局', '市医疗保障局', '安全生产监管执法']);
  });
});
