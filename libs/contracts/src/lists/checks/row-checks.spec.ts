import { describe, expect, test } from '@jest/globals';
import { plainDate, syntheticIdNumber } from '@lianban/kernel';
import type { ListId } from '../list-ids.js';
import { columnsOf, getListContract, listContracts, namesPersons } from '../registry.js';
import { uploadedListIds } from '../list-ids.js';
import { checkSentence } from './check-set.js';
import { permanentResidenceVector } from './id-number.vectors.js';
import { compileRowChecks } from './row-checks.js';
import { cellFlags } from './row-state.js';

const male = syntheticIdNumber(7, plainDate('1990-01-01'));
const good = {
  idNumber: male, name: '张三', sex: '男', bornOn: '1990-01-01', documentType: '', category: '低保对象', county: '昌江区', recognisedOn: '2026-09-01',
  phone: '13800000000', bankAccount: '',
};

function check(change: Record<string, string>, options: { list?: ListId; mode?: 'full' | 'incremental'; flag?: [string, number] } = {}) {
  const contract = getListContract(options.list ?? 'low-income-persons');
  const mode = options.mode ?? 'full';
  const keys = columnsOf(contract, mode).map(({ key }) => key);
  const checks = compileRowChecks({
    contract, mode, counties: ['360202'], today: '2026-10-12', mapping: Object.fromEntries(keys.map((key, index) => [key, index])),
  });
  const row: Record<string, string> = { ...good, ...change };
  const flags = new Uint8Array(keys.length);
  if (options.flag) flags[keys.indexOf(options.flag[0])] = options.flag[1];
  const taken = checks.check(keys.map((key) => row[key] ?? ''), flags);
  return {
    taken, codes: checks.findings.map(({ code }) => code), values: Object.fromEntries(keys.map((key, index) => [key, checks.values[index]])),
    sentences: checks.findings.map(({ code, parameter }) => checkSentence(code, parameter)), personReadable: checks.personReadable,
  };
}

describe('row checks', () => {
  test('every uploaded list has a contract, and its key and county column exist', () => {
    expect(listContracts.map(({ id }) => id).sort()).toEqual([...uploadedListIds].sort());
    for (const contract of listContracts) {
      const { columns, rowKey, countyColumn } = contract;
      const keys = columns.map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining([...rowKey, ...(countyColumn ? [countyColumn] : []), ...(namesPersons(contract) ? ['idNumber', 'name'] : [])]));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('a good row is taken and normalised', () => {
    const { taken, codes, values } = check({ recognisedOn: '2026年9月1日', category: '农村低保', county: '360202', name: ' 张 三', sex: '男性' });
    expect({ taken, codes }).toEqual({ taken: true, codes: [] });
    expect(values).toMatchObject({ idNumber: male, name: '张三', sex: '男', category: 'minimum-allowance', county: '360202', recognisedOn: '2026-09-01' });
  });

  test.each<[string, Record<string, string>, string, string]>([
    ['blank number', { idNumber: '　' }, 'ID_REQUIRED', '证件号码为空'],
    ['17 digits', { idNumber: male.slice(0, 17) }, 'ID_LENGTH', '居民身份证应为 18 位，现为 17 位'],
    ['wrong check', { idNumber: male.slice(0, 17) + (male.endsWith('1') ? '2' : '1') }, 'ID_CHECKSUM', `校验码不对，最后一位应为 ${male[17]}`],
    ['sex', { sex: '女' }, 'SEX_MISMATCH', '性别（女）与号码不一致'],
    ['birthday', { bornOn: '1990-01-02' }, 'BIRTH_MISMATCH', '出生日期与号码不一致'],
    ['unknown category', { category: '贫困户' }, 'CATEGORY_UNKNOWN', '不认识的身份类别'],
    ['another department\'s category', { category: '六类对象' }, 'CATEGORY_NOT_YOURS', '贵单位无权申报“六类对象”'],
    ['future date', { recognisedOn: '2027-01-01' }, 'DATE_RANGE', '认定日期晚于今天'],
    ['no date', { recognisedOn: '2026-02-30' }, 'DATE_FORMAT', '不是日期'],
    ['outside', { county: '浮梁县' }, 'REGION_OUTSIDE', '不在本批次申报的县（市、区）范围'],
    ['unknown county', { county: '某某区' }, 'COUNTY_UNKNOWN', '不认识的县（市、区）'],
    ['type', { idNumber: permanentResidenceVector, documentType: '居民身份证', bornOn: '', sex: '' }, 'ID_TYPE_MISMATCH', '证件类型与号码不符：证件类型为居民身份证，但号码是外国人永久居留身份证'],
    ['control character', { name: '张\u0000三' }, 'FIELD_CHARS', '含有控制字符'],
    ['missing name', { name: '' }, 'FIELD_REQUIRED', '必填项为空'],
  ])('%s is refused', (_, change, code, sentence) => {
    const result = check(change);
    expect(result.taken).toBe(false);
    expect(result.codes).toContain(code);
    expect(result.sentences).toContain(sentence);
  });

  test.each<[string, Record<string, string>, string]>([
    ['short phone', { phone: '1380000' }, 'PHONE_FORMAT'],
    ['card', { bankAccount: '6212261502000123456' }, 'BANK_LUHN'],
    ['private-use name', { name: '张\uE000' }, 'NAME_CHARS'],
    ['question mark', { name: '张?' }, 'NAME_CHARS'],
  ])('%s is a hint', (_, change, code) => {
    expect(check(change)).toMatchObject({ taken: true, codes: [code] });
  });

  test('a middle dot and rare characters are no finding', () => {
    expect(check({ name: '阿依古丽·买买提' }).codes).toEqual([]);
    expect(check({ name: '王𬱖' }).codes).toEqual([]);
  });

  test('a numeric cell of 18 digits has lost its end, whatever it shows', () => {
    expect(check({}, { flag: ['idNumber', cellFlags.numeric] })).toMatchObject({ taken: false, codes: ['ID_PRECISION_LOST'], personReadable: false });
  });

  test('a formula is taken by its value with a hint', () => {
    expect(check({}, { flag: ['name', cellFlags.formula] })).toMatchObject({ taken: true, codes: ['FORMULA_CELL'] });
  });

  test('only incremental files have entries and exits', () => {
    expect(check({ change: '退出' }, { mode: 'incremental' }).values.change).toBe('exit');
    expect(check({ change: '？' }, { mode: 'incremental' }).codes).toEqual(['CHANGE_UNKNOWN']);
    expect(check({}, { mode: 'incremental' }).codes).toEqual(['FIELD_REQUIRED']);
    expect(check({}).values).not.toHaveProperty('change');
  });

  test('amounts and years', () => {
    const row = { insuranceYear: '2027年', amountYuan: '￥1,400', paidOn: '20260905', voucher: 'A1' };
    expect(check(row, { list: 'enrolment-payments' }).values).toMatchObject({ insuranceYear: '2027', amountYuan: '1400.00', paidOn: '2026-09-05' });
    expect(check({ ...row, amountYuan: '-1' }, { list: 'enrolment-payments' }).codes).toEqual(['AMOUNT_FORMAT']);
  });

  test('checks do not slow a file down: well over 100 thousand rows a second on any machine', () => {
    const contract = getListContract('low-income-persons');
    const keys = columnsOf(contract, 'full').map(({ key }) => key);
    const checks = compileRowChecks({ contract, mode: 'full', counties: ['360202'], today: '2026-10-12', mapping: Object.fromEntries(keys.map((key, index) => [key, index])) });
    const cells = keys.map((key) => (good as Record<string, string>)[key] ?? '');
    const from = performance.now();
    let taken = 0;
    for (let row = 0; row < 200_000; row += 1) taken += checks.check(cells) ? 1 : 0;
    expect(taken).toBe(200_000);
    expect(200_000 / ((performance.now() - from) / 1000)).toBeGreaterThan(100_000);
  });
});
