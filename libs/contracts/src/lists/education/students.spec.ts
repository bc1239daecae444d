import { describe, expect, test } from '@jest/globals';
import { plainDate, syntheticIdNumber } from '@lianban/kernel';
import { columnsFound, rowChecker } from '../checked-row.cases.js';
import { namesPersons, receiversOf, standsAlone } from '../registry.js';
import { schoolKinds, students, terms } from './students.list.js';

const idNumber = syntheticIdNumber(7, plainDate('2016-05-01'));
const check = rowChecker('students', {
  idNumber, name: '张 三', sex: '男', school: '浮梁县第一小学（演示）', schoolKind: '小学', schoolYear: '２０２６年度', term: '第一学期', grade: '四年级', county: '浮梁县', enteredOn: '2023年9月1日',
});

describe('pupils and students', () => {
  test('a row is taken, its year, county and days in one form', () => {
    const { taken, findings, values } = check();
    expect({ taken, findings }).toEqual({ taken: true, findings: [] });
    expect(values).toMatchObject({ idNumber, name: '张三', schoolYear: '2026', county: '360222', enteredOn: '2023-09-01', school: '浮梁县第一小学（演示）' });
  });

  test.each<[string, Record<string, string>, string]>([
    ['without a school', { school: '' }, 'FIELD_REQUIRED school 必填项为空'],
    ['at a kind of school that is none', { schoolKind: '私塾' }, `VALUE_UNKNOWN schoolKind 内容只能是：${schoolKinds.join('、')}`],
    ['in a third term', { term: '第三学期' }, `VALUE_UNKNOWN term 内容只能是：${terms.join('、')}`],
    ['in a school year that is no year', { schoolYear: '26' }, 'YEAR_FORMAT schoolYear 不是四位年份'],
    ['who will come to school', { enteredOn: '2027-09-01' }, 'DATE_RANGE enteredOn 入学（园）日期晚于今天'],
    ['of another sex', { sex: '女' }, 'SEX_MISMATCH sex 性别（女）与号码不一致'],
    ['in another county', { county: '乐平市' }, 'REGION_OUTSIDE county 不在本批次申报的县（市、区）范围'],
    ['without a number', { idNumber: '' }, 'ID_REQUIRED idNumber 证件号码为空'],
    ['in a grade without end', { grade: '年'.repeat(21) }, 'FIELD_LONG grade 内容超过 20 个字'],
  ])('one %s is refused', (_, change, finding) => {
    const { taken, findings } = check(change);
    expect(taken).toBe(false);
    expect(findings).toContain(finding);
  });

  test('a child of a kindergarten has no grade', () => {
    expect(check({ schoolKind: '幼儿园', grade: '', enteredOn: '' })).toMatchObject({ taken: true, findings: [] });
  });

  test('headings of the school register are found', () => {
    expect(columnsFound('students', ['身份证件号', '公民身份号码', '学生姓名', '姓名', '学校名称', '学段', '学年度', '所属学期', '学校属地']))
      .toEqual(expect.arrayContaining(['idNumber', 'name', 'school', 'schoolKind', 'schoolYear', 'term', 'county']));
  });

  test('each month says who is at school, for medical insurance', () => {
    expect({ persons: namesPersons(students), alone: standsAlone(students), to: receiversOf(students), inferred: students.inferred }).toEqual({ persons: true, alone: false, to: ['medical-insurance'], inferred: undefined });
  });
});
