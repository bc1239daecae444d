/** A JSON Schema object (draft 7), or one that takes or refuses everything. */
export type JsonSchema = boolean | SchemaObject;
export interface SchemaObject {
  [keyword: string]: unknown;
}

export const isObject = (value: unknown): value is SchemaObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What only tells people something. */
const annotations = new Set(['$schema', '$id', '$comment', 'title', 'description', 'examples', 'default', 'deprecated', 'readOnly', 'writeOnly', 'definitions', '$defs']);
export const isAnnotation = (keyword: string): boolean => annotations.has(keyword) || keyword.startsWith('x-');

/** Which list of codes an `enum` is: one that grows with the platform. */
export const codesKeyword = 'x-codes';

/** The schema without what only tells people something, keys in order: equal texts, equal meaning. */
export function essence(schema: unknown): string {
  return JSON.stringify(stripped(schema));
}

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([keyword, inner]) => !isAnnotation(keyword) || isNames(keyword, inner)).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept.map(([keyword, inner]) => [keyword, keyword === 'properties' && isObject(inner) ? names(inner) : unordered(keyword, stripped(inner))]));
}

const isNames = (keyword: string, inner: unknown): boolean => (keyword === 'definitions' || keyword === '$defs') && isObject(inner);

/** Names of fields are no keywords: a field may be called `title`. */
function names(properties: SchemaObject): SchemaObject {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, schema]) => [name, stripped(schema)]));
}

/** `enum`, `required` and a list of types are sets. */
function unordered(keyword: string, value: unknown): unknown {
  return (keyword === 'enum' || keyword === 'required' || keyword === 'type') && Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value;
}

/** Follows `#/…` references within the document. Throws RangeError for one that leads nowhere. */
export function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  let found = schema;
  for (let steps = 0; isObject(found) && typeof found['$ref'] === 'string'; steps += 1) {
    if (steps > 20) throw new RangeError(`the reference ${String(found['$ref'])} goes in a circle`);
    found = lookUp(root, String(found['$ref']));
  }
  return found;
}

function lookUp(root: JsonSchema, reference: string): JsonSchema {
  if (!reference.startsWith('#')) throw new RangeError(`the reference ${reference} leads out of the document`);
  const parts = reference.slice(1).split('/').filter(Boolean).map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
  const found = parts.reduce<unknown>((at, part) => (isObject(at) && Object.hasOwn(at, part) ? at[part] : undefined), root);
  if (typeof found !== 'boolean' && !isObject(found)) throw new RangeError(`the reference ${reference} leads nowhere`);
  return found;
}
