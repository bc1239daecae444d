import type { Plain } from './alternatives.js';
import type { accepts, Sides } from './accepts.js';
import { clean, fault, together, type Reading } from './fault.js';
import { isObject, type JsonSchema, type SchemaObject } from './json-schema.js';
import { takesValue } from './values.js';

const propertiesOf = (schema: Plain): SchemaObject => (isObject(schema['properties']) ? schema['properties'] : {});
const requiredOf = (schema: Plain): string[] => (Array.isArray(schema['required']) ? schema['required'].map(String) : []);

type Accepts = typeof accepts;

/** Fields that both know, fields that a reader misses, fields that it does not know, and the values of a map. */
export function objectHolds(written: Plain, read: Plain, sides: Sides, inner: Accepts): Reading {
  const said = propertiesOf(written);
  return together([
    ...Object.entries(said).map(([name, schema]) => fieldHolds(name, schema as JsonSchema, read, sides, inner)),
    ...requiredOf(read).filter((name) => !requiredOf(written).includes(name)).map((name) => fault(`${sides.path}/${name}`, said[name] === undefined ? '写方没有这个字段，读方必需' : '写方可以不写，读方必需')),
    restHolds(written, read, sides, inner),
    namesHold(written, read, sides),
  ]);
}

function fieldHolds(name: string, schema: JsonSchema, read: Plain, sides: Sides, inner: Accepts): Reading {
  const path = `${sides.path}/${name}`;
  const known = propertiesOf(read)[name] as JsonSchema | undefined;
  if (known !== undefined) return inner({ ...sides, writer: schema, reader: known, path });
  const others = read['additionalProperties'] as JsonSchema | undefined;
  if (others === false) return fault(path, '读方不认识这个字段，也不容许多出字段');
  if (others !== undefined && others !== true) return inner({ ...sides, writer: schema, reader: others, path });
  return { faults: [], notes: [{ path, kind: 'unread', sentence: requiredFrom(schema) }] };
}

const requiredFrom = (schema: JsonSchema): string => (isObject(schema) && typeof schema['description'] === 'string' ? schema['description'] : '');

/** Fields of any name that a map carries. A writer without such a rule writes none. */
function restHolds(written: Plain, read: Plain, sides: Sides, inner: Accepts): Reading {
  const rest = written['additionalProperties'] as JsonSchema | undefined;
  if (rest === undefined || rest === false) return clean();
  const path = `${sides.path}/*`;
  const named = Object.entries(propertiesOf(read)).filter(([name]) => propertiesOf(written)[name] === undefined);
  const readings = named.map(([name, schema]) => inner({ ...sides, writer: rest, reader: schema as JsonSchema, path: `${sides.path}/${name}` }));
  const others = read['additionalProperties'] as JsonSchema | undefined;
  if (others === false) return together([...readings, fault(path, '读方不容许多出字段')]);
  return together(others === undefined ? readings : [...readings, inner({ ...sides, writer: rest, reader: others, path })]);
}

function namesHold(written: Plain, read: Plain, sides: Sides): Reading {
  const rule = read['propertyNames'];
  if (!isObject(rule)) return clean();
  const refused = Object.keys(propertiesOf(written)).filter((name) => !takesName(name, rule));
  const sameRule = JSON.stringify(written['propertyNames']) === JSON.stringify(rule);
  const free = written['additionalProperties'] !== undefined && written['additionalProperties'] !== false && !sameRule;
  return together([...refused.map((name) => fault(`${sides.path}/${name}`, '读方不接受这个字段名')), ...(free ? namesSubset(written, rule, sides) : [])]);
}

function namesSubset(written: Plain, rule: SchemaObject, sides: Sides): Reading[] {
  const own = written['propertyNames'];
  const listed = isObject(own) && Array.isArray(own['enum']) ? (own['enum'] as unknown[]) : null;
  if (listed?.every((name) => takesName(String(name), rule))) return [];
  return [fault(`${sides.path}/*`, '写方的字段名不在读方容许的范围内')];
}

const takesName = (name: string, rule: SchemaObject): boolean => takesValue(name, { type: 'string', ...rule });
