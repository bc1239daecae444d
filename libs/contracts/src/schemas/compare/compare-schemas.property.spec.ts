import { expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { compareSchemas } from './compare-schemas.js';
import { isObject, type SchemaObject } from './json-schema.js';

const addFormats = formats as unknown as (ajv: Ajv) => Ajv;
const ajv = addFormats(new Ajv({ strict: false, validateFormats: true }));
const names = ['a', 'b', 'c'];
const words = ['x', 'y', 'zz', ''];

const leaf: fc.Arbitrary<SchemaObject> = fc.oneof(
  fc.record({ type: fc.constant('string'), maxLength: fc.integer({ min: 0, max: 3 }), minLength: fc.integer({ min: 0, max: 2 }) }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('integer'), minimum: fc.integer({ min: -2, max: 2 }), maximum: fc.integer({ min: -2, max: 2 }) }, { requiredKeys: ['type'] }),
  fc.constantFrom<SchemaObject>({ type: 'boolean' }, { type: 'null' }, { type: ['string', 'null'] }, { type: 'number' }, { type: 'string', format: 'date' }),
  fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 }).map((values) => ({ type: 'string', enum: values })),
  fc.constantFrom(...words).map((value) => ({ const: value })),
);

const { schema } = fc.letrec<{ schema: SchemaObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: 'small' }, leaf,
    fc.record({ properties: fc.dictionary(fc.constantFrom(...names), tie('schema')), asked: fc.subarray(names), open: fc.constantFrom<unknown>(undefined, false) })
      .map(({ properties, asked, open }) => ({ type: 'object', properties, required: asked.filter((name) => name in properties), ...(open === false && { additionalProperties: false }) })),
    fc.record({ items: tie('schema'), minItems: fc.integer({ min: 0, max: 2 }) }).map(({ items, minItems }) => ({ type: 'array', items, ...(minItems > 0 && { minItems }) })),
    fc.record({ values: tie('schema') }).map(({ values }) => ({ type: 'object', additionalProperties: values })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 2 }).map((anyOf) => ({ anyOf })),
  ),
}));

/** Values that a writer of the schema may say: the fields it declares and no other. */
function valuesOf(of: SchemaObject): fc.Arbitrary<unknown> {
  if ('const' in of) return fc.constant(of['const']);
  if (Array.isArray(of['enum'])) return fc.constantFrom(...(of['enum'] as unknown[]));
  if (Array.isArray(of['anyOf'])) return fc.oneof(...(of['anyOf'] as SchemaObject[]).map(valuesOf));
  if (Array.isArray(of['type'])) return fc.oneof(...of['type'].map((type: unknown) => valuesOf({ ...of, type })));
  if (of['type'] === 'object') return objectsOf(of);
  if (of['type'] === 'array') return fc.array(valuesOf(of['items'] as SchemaObject), { minLength: Number(of['minItems'] ?? 0), maxLength: 3 });
  if (of['type'] === 'string') return of['format'] ? fc.constantFrom('2026-01-31', '2024-02-29') : fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })).filter((text) => ajv.validate(of, text));
  if (of['type'] === 'integer' || of['type'] === 'number') return fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(0.5)).filter((number) => ajv.validate(of, number));
  return of['type'] === 'boolean' ? fc.boolean() : fc.constant(null);
}

function objectsOf(of: SchemaObject): fc.Arbitrary<unknown> {
  if (isObject(of['additionalProperties'])) return fc.dictionary(fc.constantFrom(...names), valuesOf(of['additionalProperties']));
  const properties = of['properties'] as Record<string, SchemaObject>;
  return fc.record(Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, valuesOf(inner)])), { requiredKeys: of['required'] as string[] });
}

/** Bounds that cross leave nothing to say; then there is nothing to prove. */
const saysSomething = (of: unknown): boolean => !JSON.stringify(of).includes('"type":"integer"') && !JSON.stringify(of).includes('minLength') ? true : everyLimit(of);
function everyLimit(of: unknown): boolean {
  if (Array.isArray(of)) return of.every(everyLimit);
  if (!isObject(of)) return true;
  const holds = Number(of['minimum'] ?? -9) <= Number(of['maximum'] ?? 9) && Number(of['minLength'] ?? 0) <= Number(of['maxLength'] ?? 9);
  return holds && Object.values(of).every(everyLimit);
}

const some = schema.filter(saysSomething);

/** One step aside, so that pairs are often nearly alike. */
const changed = (before: SchemaObject): fc.Arbitrary<SchemaObject> => fc.oneof(
  some, fc.constant(before), some.map((other) => ({ anyOf: [before, other] })),
  fc.constantFrom(...names).chain((name) => some.map((inner) => withField(before, name, inner))),
  fc.constantFrom(...names).map((name) => ({ ...before, ...(Array.isArray(before['required']) && { required: (before['required'] as string[]).filter((one) => one !== name) }) })),
);
const withField = (before: SchemaObject, name: string, inner: SchemaObject): SchemaObject => (isObject(before['properties']) ? { ...before, properties: { ...before['properties'], [name]: inner } } : before);

const pairs = some.chain((before) => changed(before).filter(saysSomething).map((after) => ({ before, after })));

it('what is called compatible can be read by old consumers and by new ones, every value of it', () => {
  let compatible = 0;
  fc.assert(fc.property(pairs.chain(({ before, after }) => fc.tuple(fc.constant({ before, after }), fc.array(valuesOf(after), { minLength: 5, maxLength: 5 }), fc.array(valuesOf(before), { minLength: 5, maxLength: 5 }))), ([{ before, after }, fresh, kept]) => {
    if (compareSchemas(before, after).verdict === 'breaking') return;
    compatible += 1;
    for (const value of fresh) expect([value, ajv.validate(before, value)]).toEqual([value, true]);
    for (const value of kept) expect([value, ajv.validate(after, value)]).toEqual([value, true]);
  }), { numRuns: 600 });
  expect(compatible).toBeGreaterThan(60);
});

it('whatever an oracle finds unreadable is called breaking, and the verdict has no side', () => {
  fc.assert(fc.property(pairs.chain(({ before, after }) => fc.tuple(fc.constant({ before, after }), valuesOf(after))), ([{ before, after }, value]) => {
    const { verdict } = compareSchemas(before, after);
    if (!ajv.validate(before, value)) expect(verdict).toBe('breaking');
    expect(compareSchemas(after, before).verdict).toBe(verdict);
  }), { numRuns: 600 });
});

it('a schema is the same as itself', () => {
  fc.assert(fc.property(some, (one) => expect(compareSchemas(one, structuredClone(one)).verdict).toBe('same')));
});
