import { describe, expect, it } from '@jest/globals';
import { compareSchemas, nextMajor } from './compare-schemas.js';
import type { SchemaObject } from './json-schema.js';

const object = (properties: SchemaObject, required: string[], more: SchemaObject = {}): SchemaObject => ({ type: 'object', properties, required, ...more });
const text = { type: 'string' };
const field = (schema: object, required = true): SchemaObject => object({ a: schema, b: text }, required ? ['a', 'b'] : ['b']);
const codes = (...list: string[]) => ({ type: 'string', enum: list, 'x-codes': 'lists' });

/** What changes, before, after, and whether old consumers (new messages) or new ones (kept messages) are the worse for it. */
const breaking: [what: string, before: object, after: object, whom: 'new' | 'old'][] = [
  ['a required field is gone', object({ a: text, b: text }, ['a', 'b']), object({ b: text }, ['b']), 'new'],
  ['a field may be absent now', field(text), field(text, false), 'new'],
  ['a field is required that was not', field(text, false), field(text), 'old'],
  ['a new field is required', object({ b: text }, ['b']), field(text), 'old'],
  ['a type changed', field(text), field({ type: 'integer' }), 'new'],
  ['an optional field changed its type', field(text, false), field({ type: 'boolean' }, false), 'new'],
  ['empty is allowed now', field(text), field({ type: ['string', 'null'] }), 'new'],
  ['empty is allowed now, as a choice', field(text), field({ anyOf: [text, { type: 'null' }] }), 'new'],
  ['empty is allowed no more', field({ type: ['string', 'null'] }), field(text), 'old'],
  ['a value is new', field({ enum: ['x'] }), field({ enum: ['x', 'y'] }), 'new'],
  ['a value is gone', field({ enum: ['x', 'y'] }), field({ enum: ['x'] }), 'old'],
  ['a constant changed', field({ const: 'a.v1' }), field({ const: 'a.v2' }), 'new'],
  ['any text where there were values', field({ enum: ['x'] }), field(text), 'new'],
  ['a format changed', field({ type: 'string', format: 'date' }), field({ type: 'string', format: 'date-time' }), 'new'],
  ['a pattern is new', field(text), field({ type: 'string', pattern: '^\\d{4}$' }), 'old'],
  ['a text may be longer', field({ type: 'string', maxLength: 10 }), field({ type: 'string', maxLength: 20 }), 'new'],
  ['a number may be smaller', field({ type: 'integer', minimum: 0 }), field({ type: 'integer', minimum: -1 }), 'new'],
  ['a whole number becomes any', field({ type: 'integer' }), field({ type: 'number' }), 'new'],
  ['a list may be empty', field({ type: 'array', items: text, minItems: 1 }), field({ type: 'array', items: text }), 'new'],
  ['items changed inside', field({ type: 'array', items: field(text) }), field({ type: 'array', items: field({ type: 'null' }) }), 'new'],
  ['a choice is new', { oneOf: [object({ t: { const: 'a' } }, ['t'])] }, { oneOf: [object({ t: { const: 'a' } }, ['t']), object({ t: { const: 'b' } }, ['t'])] }, 'new'],
  ['behind a reference', { $ref: '#/definitions/x', definitions: { x: field(text) } }, { $ref: '#/definitions/x', definitions: { x: field({ type: 'null' }) } }, 'new'],
  ['a field that readers forbid', object({ b: text }, ['b'], { additionalProperties: false }), object({ a: text, b: text }, ['b'], { additionalProperties: false }), 'new'],
  ['other values in a map', { type: 'object', additionalProperties: text }, { type: 'object', additionalProperties: { type: 'integer' } }, 'new'],
  ['other names in a map', { type: 'object', propertyNames: { enum: ['a'] }, additionalProperties: text }, { type: 'object', propertyNames: { enum: ['a', 'b'] }, additionalProperties: text }, 'new'],
  ['a keyword that nobody here knows', field(text), field({ type: 'string', contentEncoding: 'base64' }), 'old'],
  ['no limits at all', field(text), field({}), 'new'],
];

describe('a changed schema breaks readers when', () => {
  it.each(breaking)('%s', (_what, before, after, whom) => {
    const { verdict, differences, newTopic } = compareSchemas(before as SchemaObject, after as SchemaObject, 'share.tax.enrolment-payments.v1');
    expect([verdict, newTopic]).toEqual(['breaking', 'share.tax.enrolment-payments.v2']);
    expect(differences.filter((one) => one.breaking).map(({ sentence }) => sentence)).toEqual(expect.arrayContaining([expect.stringMatching(whom === 'new' ? /^尚未升级的使用方/ : /^升级后的使用方/)]));
    expect(compareSchemas(after as SchemaObject, before as SchemaObject).verdict).toBe('breaking');
  });
});

describe('a changed schema harms nobody when', () => {
  it.each([
    ['an optional field is new', object({ b: text }, ['b']), field(text, false), [{ path: '/a', kind: 'added' }]],
    ['an optional field is gone', field(text, false), object({ b: text }, ['b']), [{ path: '/a', kind: 'removed' }]],
    ['a list of codes grew', field(codes('x')), field(codes('x', 'y')), [{ path: '/a', kind: 'added' }]],
    ['the same is said otherwise', field({ type: ['string', 'null'] }), field({ anyOf: [{ type: 'null' }, text] }), []],
    ['values are said one by one', field({ enum: ['x', 'y'] }), field({ anyOf: [{ const: 'y' }, { const: 'x' }] }), []],
    ['a reference is written out', { $ref: '#/definitions/x', definitions: { x: field(text) } }, field(text), []],
  ])('%s', (_what, before, after, differences) => {
    const compared = compareSchemas(before as SchemaObject, after as SchemaObject, 'a.v1');
    expect(compared).toMatchObject({ verdict: 'compatible', newTopic: null, differences });
    expect(compared.differences).toHaveLength(differences.length);
  });

  it.each([
    ['only explanations changed', { ...field(text), title: 'A', description: '旧' }, { ...field(text), description: '新' }],
    ['only the order changed', object({ a: text, b: text }, ['a', 'b']), object({ b: text, a: text }, ['b', 'a'])],
  ])('%s: the same', (_what, before, after) => {
    expect(compareSchemas(before, after)).toEqual({ verdict: 'same', differences: [], newTopic: null });
  });
});

it('a list of codes grows, and never loses a code that kept messages carry', () => {
  expect(compareSchemas(field(codes('x', 'y')), field(codes('x')))).toMatchObject({ verdict: 'breaking', differences: [{ path: '/a', kind: 'removed' }] });
});

it('a field called like a keyword of explanation is still a field', () => {
  expect(compareSchemas(object({ title: text }, ['title']), object({ title: { type: 'integer' } }, ['title'])).verdict).toBe('breaking');
});

it('says nothing reassuring about a place that breaks', () => {
  const { differences } = compareSchemas(object({ a: text, b: text }, ['a', 'b']), object({ c: text, b: text }, ['b', 'c']));
  expect(differences.map(({ path, kind, breaking }) => [path, kind, breaking])).toEqual([['/a', 'removed', true], ['/c', 'added', true]]);
});

it('says where, and in which direction', () => {
  const { differences } = compareSchemas(field({ type: 'array', items: object({ n: text }, ['n']) }), field({ type: 'array', items: object({ n: text }, []) }));
  expect(differences).toEqual([{ path: '/a/*/n', kind: 'changed', breaking: true, sentence: '尚未升级的使用方读不了新消息：写方可以不写，读方必需' }]);
});

it('refuses a reference that leads nowhere, out of the document or in a circle, and a schema without end', () => {
  for (const $ref of ['#/definitions/none', 'https://example.org/x.json', '#/definitions/self']) {
    expect(() => compareSchemas(field(text), field({ $ref, definitions: {} }), null)).toThrow(RangeError);
  }
  const endless = { $ref: '#/definitions/x', definitions: { x: object({ x: { $ref: '#/definitions/x' } }, []) } };
  const wide = (depth: number): object => (depth === 0 ? text : { anyOf: [wide(depth - 1), object({ a: wide(depth - 1) as SchemaObject }, [])] });
  expect(() => compareSchemas(field(text), wide(9) as SchemaObject)).not.toThrow();
  expect(() => compareSchemas(wide(9) as SchemaObject, wide(10) as SchemaObject)).toThrow('more choices than can be compared');
  expect(() => compareSchemas(endless, { ...endless, definitions: { x: object({ x: { $ref: '#/definitions/x' }, y: text }, []) } })).toThrow('nested deeper');
});

it('counts up the major of a topic', () => {
  expect(nextMajor('steps.loan-fund.v9')).toBe('steps.loan-fund.v10');
});
