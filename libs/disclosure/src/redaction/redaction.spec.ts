import { describe, expect, test } from '@jest/globals';
import { syntheticIdNumber } from '@lianban/kernel';
import { applySuggestions, blocking, checkRedaction, redactionKey, redactionKinds } from './index.js';
import { allowed, cleanTexts, foundCases, persons } from './redaction.cases.js';

const known = { persons, allowed, confirmed: [] };
const check = (text: string, confirmed: string[] = []) => checkRedaction([{ field: 'body', text }], { ...known, confirmed });

describe('redaction check', () => {
  test.each(foundCases)('$kind, $named', ({ text, found, kind, level, suggestion }) => {
    const finding = check(text).find((each) => each.kind === kind && text.slice(each.start, each.end) === found);
    expect(finding).toMatchObject({ level, suggestion, remedy: redactionKinds[kind].remedy });
  });

  test.each(cleanTexts)('finds nothing in %s', (text) => expect(check(text)).toEqual([]));

  test('has a case for every kind', () => expect(new Set(foundCases.map(({ kind }) => kind))).toEqual(new Set(Object.keys(redactionKinds))));

  test('says the field, each in its order', () => {
    const findings = checkRedaction([{ field: 'title', text: '关于张三的决定' }, { field: 'body', text: '电话13800001234，张三' }], known);
    expect(findings.map(({ field, kind, start }) => [field, kind, start])).toEqual([['title', 'person-name', 2], ['body', 'phone', 2], ['body', 'person-name', 14]]);
  });

  test('what may stand does not let a longer name stand, nor an identity number, nor a marking', () => {
    expect(check('王建、王建国').map(({ start }) => start)).toEqual([3]);
    const number = syntheticIdNumber(5);
    expect(blocking(checkRedaction([{ field: 'body', text: `${number}\n机密★` }], { ...known, allowed: [number, '机密★'] }))).toHaveLength(2);
  });

  test('a name behind a role word is found again where it stands alone', () => expect(check('负责人陈志强到场。经问，陈志强称不知情').map(({ start }) => start)).toEqual([3, 12]));

  test('a file property is looked at unless it is allowed', () => {
    expect(checkRedaction([{ field: 'property.author', text: 'lisi' }], known)).toMatchObject([{ kind: 'document-property', level: 'warning', masked: 'l***' }]);
    expect(checkRedaction([{ field: 'property.author', text: '景德镇市应急管理局' }], known)).toEqual([]);
  });

  test('too few masked digits are told', () => expect(check('证件36029919900101****').map(({ kind, level }) => [kind, level])).toEqual([['identity-number', 'warning']]));
});

describe('confirming', () => {
  test('a confirmed warning is gone until its words change, and moves with the text', () => {
    const text = '法定代表人：李四光，处罚如下';
    const [finding] = check(text);
    const key = redactionKey(finding!);
    expect(check(text, [key])).toEqual([]);
    expect(check(`补充一句很长很长的开头说明。${text}`, [redactionKey(check(`补充一句很长很长的开头说明。${text}`)[0]!)])).toEqual([]);
    expect(check(`第二段。此处另有说明文字若干，${text}`.replace('李四光', '李四海'), [key])).toHaveLength(1);
  });

  test('nobody confirms what blocks', () => {
    const [finding] = check('电话13800001234');
    expect(check('电话13800001234', [redactionKey(finding!)])).toHaveLength(1);
  });
});

describe('suggestions', () => {
  test('stand in the text as given, full width kept around them', () => {
    const text = `王建国（身份证号：${syntheticIdNumber(3)}，住址：浮梁县瓷茶路１２号）与王建民，电话１３８００００１２３４。`;
    expect(applySuggestions(text, check(text))).toBe('王某甲（身份证号：3602********，住址：浮梁县***）与王某乙，电话138********。');
  });

  test('a finding without one stays for a person to decide', () => {
    const text = '机密★10年\n张三';
    const after = applySuggestions(text, check(text));
    expect(after).toBe('机密★10年\n张某');
    expect(blocking(check(after)).map(({ kind }) => kind)).toEqual(['secrecy']);
  });

  test('overlapping findings are replaced once', () => {
    const finding = { ...check('电话13800001234')[0]!, suggestion: 'A' };
    expect(applySuggestions('0123456789', [{ ...finding, start: 2, end: 6 }, { ...finding, start: 4, end: 8, suggestion: 'B' }, { ...finding, start: 3, end: 5, suggestion: 'C' }])).toBe('01AB89');
  });
});
