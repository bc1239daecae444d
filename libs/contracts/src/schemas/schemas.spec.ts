import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { sampleRows } from '../catalogue/sample-rows.js';
import { listIds } from '../lists/list-ids.js';
import type { SchemaObject } from './compare/json-schema.js';
import { checkRelease, compareVersions, verdictOf } from './check-release.js';
import { currentSchemas, listSchema } from './current-schemas.js';
import { changeRowOf } from './list-row.schema.js';

const addFormats = formats as unknown as (ajv: Ajv) => Ajv;
const rowOf = (fields: object, op = 'added') => ({ op, rowKey: 'a', county: '360202', idDigest: 'b', nameDigest: 'c', line: 2, fields });

describe('the schemas', () => {
  it.each(currentSchemas().map(({ name, schema }) => [name, schema] as const))('%s is a schema that a validator takes', (_name, schema) => {
    expect(() => addFormats(new Ajv({ strict: false })).compile(schema)).not.toThrow();
  });

  it.each(listIds)('a row of %s fits its schema, and one without its fields does not', (list) => {
    const validate = addFormats(new Ajv({ strict: false })).compile(listSchema(list).schema);
    for (const fields of sampleRows(list)) {
      expect([validate(rowOf(fields)), validate.errors]).toEqual([true, null]);
      expect(changeRowOf(list).safeParse(rowOf(fields)).error).toBeUndefined();
    }
    expect(validate(rowOf({}))).toBe(false);
    expect(validate(rowOf({}, 'left'))).toBe(true);
  });

  it('a sample hides who it is about', () => {
    for (const list of listIds) expect(JSON.stringify(sampleRows(list))).not.toMatch(/\d{17}[\dX]"|样例[甲乙]/);
  });
});

describe('a release', () => {
  const taxList = listSchema('enrolment-payments');
  const released = (schema: SchemaObject) => new Map([[taxList.name, schema]]);
  const without = (column: string): SchemaObject => JSON.parse(JSON.stringify(taxList.schema, (key, value) => (Array.isArray(value) ? value.filter((one) => one !== column) : key === column ? undefined : value))) as SchemaObject;
  const kinds = (...given: Parameters<typeof checkRelease>) => checkRelease(...given).map(({ kind }) => kind);
  const contract = (version: string, changes?: { version: string; on: string; what: string }[]) => () => ({ version, ...(changes && { changes }) });

  it('goes out as it stands, and is new where nothing was', () => {
    expect(checkRelease([taxList], released(taxList.schema))).toEqual([]);
    expect(kinds([taxList], new Map())).toEqual(['unreleased']);
    expect(kinds([taxList], released({ ...taxList.schema, title: '旧题' }))).toEqual(['outdated']);
    expect(kinds([], released(taxList.schema))).toEqual(['orphan']);
  });

  it('does not go out when it breaks who reads: a new major topic is needed', () => {
    const [fault] = checkRelease([taxList], released(without('paidOn')));
    expect(fault).toMatchObject({ kind: 'breaking', sentence: expect.stringContaining('share.tax.enrolment-payments.v2') });
    expect(fault?.sentence).toContain('paidOn');
  });

  it('asks a list that changed for a new version and for a word on it', () => {
    const optional = { ...taxList, schema: JSON.parse(JSON.stringify(taxList.schema).replace('"voucher":{', '"channel":{"type":"string"},"voucher":{')) as SchemaObject };
    expect(kinds([optional], released(taxList.schema), contract('1'))).toEqual(['version']);
    expect(kinds([optional], released(taxList.schema), contract('1.1'))).toEqual(['version']);
    expect(kinds([optional], released(taxList.schema), contract('1.1', [{ version: '1.1', on: '2026-11-26', what: '新增缴费渠道' }]))).toEqual(['outdated']);
    expect(kinds([optional], released(taxList.schema), contract('2', [{ version: '2', on: '2026-11-26', what: '新增缴费渠道' }]))).toEqual(['version']);
    expect(kinds([optional], released(taxList.schema), contract('1.1', [{ version: '1.1', on: '', what: '' }, { version: '1.2', on: '', what: '' }]))).toEqual(['version']);
  });

  it('leaves an earlier major beside its successor', () => {
    const next = { ...taxList, name: taxList.name.replace('.v1', '.v2') };
    expect(kinds([next], new Map([[taxList.name, taxList.schema], [next.name, next.schema]]), contract('2'))).toEqual(['version']);
    expect(kinds([next], new Map([[taxList.name, taxList.schema], [next.name, { ...next.schema, 'x-contract-version': '2' }]]), contract('2'))).toEqual(['outdated']);
  });

  it('knows the order of versions and what each step was', () => {
    expect([compareVersions('1.9', '1.10'), compareVersions('2', '1.4'), compareVersions('1', '1.0')].map(Math.sign)).toEqual([-1, 1, 0]);
    expect([verdictOf('1', undefined), verdictOf('1.1', '1'), verdictOf('2', '1.4')]).toEqual(['first', 'compatible', 'breaking']);
  });
});
