import { codesKeyword, isAnnotation, isObject, resolved, type JsonSchema, type SchemaObject } from './json-schema.js';
import { takesValue } from './values.js';

const DEEPEST = 20;
const MOST = 2000;

/** A schema without choices: one type, or one value. */
export type Plain = SchemaObject;

/** The values of an `enum` that its type allows. */
function valuesOf({ enum: values, type }: SchemaObject): Plain[] {
  const types = type === undefined ? [undefined] : [type].flat();
  return (values as unknown[]).filter((value) => types.some((one) => one === undefined || takesValue(value, { type: one }))).map((value) => ({ const: value }));
}

/** The choices that a schema leaves, each without choices of its own: `anyOf`, `oneOf`, lists of types, values. `null`: takes everything. */
export function alternativesOf(schema: JsonSchema, root: JsonSchema, depth = 0): Plain[] | null {
  if (depth > DEEPEST) throw new RangeError('choices lead to choices without end');
  const found = resolved(schema, root);
  if (found === false) return [];
  if (found === true || Object.keys(found).length === 0) return null;
  if (isObject(found['not']) && Object.keys(found['not']).length === 0) return [];
  const choice = found['anyOf'] ?? found['oneOf'];
  if (Array.isArray(choice)) return choices(found, choice as JsonSchema[], root, depth);
  if (Array.isArray(found['enum']) && found[codesKeyword] === undefined) return valuesOf(found);
  if (Array.isArray(found['type'])) return found['type'].map((type: unknown) => ({ ...found, type }));
  return [found];
}

/** The branches of a choice; one with conditions of its own beside them is left whole, and not judged further. */
function choices(schema: SchemaObject, branches: readonly JsonSchema[], root: JsonSchema, depth: number): Plain[] | null {
  const { anyOf: _any, oneOf: _one, ...beside } = schema;
  if (Object.keys(beside).some((keyword) => keyword !== 'type' && !isAnnotation(keyword))) return [schema];
  const plain: Plain[] = [];
  for (const branch of branches) {
    const inner = alternativesOf(branch, root, depth + 1);
    if (inner === null) return null;
    if (plain.length + inner.length > MOST) throw new RangeError('the schema leaves more choices than can be compared');
    plain.push(...inner.map((one) => ({ ...beside, ...one })));
  }
  return plain;
}
