import { clean, fault, type Reading } from './fault.js';
import { isAnnotation, type SchemaObject } from './json-schema.js';

const shown = (value: unknown): string => (value === undefined ? '不限' : JSON.stringify(value));
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** Limits from below and from above; a reader's may not be narrower than the writer's. */
const floors = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const ceilings = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];
const names: Record<string, string> = {
  minimum: '最小值', exclusiveMinimum: '下界', minLength: '最短长度', minItems: '最少项数', minProperties: '最少字段数',
  maximum: '最大值', exclusiveMaximum: '上界', maxLength: '最大长度', maxItems: '最多项数', maxProperties: '最多字段数',
  pattern: '格式规则', format: '格式', multipleOf: '倍数', uniqueItems: '不重复要求',
};
const counts = new Set(['minLength', 'minItems', 'minProperties']);
/** Taken by `accepts` itself. */
const structural = new Set(['type', 'properties', 'required', 'additionalProperties', 'items', 'propertyNames', 'const', 'enum', 'anyOf', 'oneOf', '$ref']);

/** Whether the limits of a reader leave room for those of a writer. A keyword that we do not know must be the same on both sides. */
export function limitsHold(writer: SchemaObject, reader: SchemaObject, path: string): Reading {
  const keywords = Object.keys(reader).filter((keyword) => !isAnnotation(keyword) && !structural.has(keyword));
  const faults = keywords.flatMap((keyword) => (roomFor(keyword, writer, reader) ? [] : fault(path, `${names[keyword] ?? keyword}：写方为 ${shown(writer[keyword])}，读方只接受 ${shown(reader[keyword])}`).faults));
  return faults.length > 0 ? { faults, notes: [] } : clean();
}

function roomFor(keyword: string, writer: SchemaObject, reader: SchemaObject): boolean {
  const [written, read] = [number(writer[keyword]), number(reader[keyword])];
  if (floors.includes(keyword)) return read === undefined || (counts.has(keyword) && read <= 0) || (written !== undefined && written >= read);
  if (ceilings.includes(keyword)) return read === undefined || (written !== undefined && written <= read);
  return JSON.stringify(writer[keyword]) === JSON.stringify(reader[keyword]);
}

/** Whether a reader takes one value that a writer may say. Objects and lists as constants are compared as they are. */
export function takesValue(value: unknown, reader: SchemaObject): boolean {
  if ('const' in reader) return JSON.stringify(reader['const']) === JSON.stringify(value);
  if (Array.isArray(reader['enum'])) return reader['enum'].some((one) => JSON.stringify(one) === JSON.stringify(value));
  if (reader['type'] !== undefined && !isOfType(value, String(reader['type']))) return false;
  return typeof value === 'string' ? takesText(value, reader) : typeof value === 'number' ? takesNumber(value, reader) : value === null || typeof value === 'boolean';
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** Formats and patterns are not judged, least of all those of somebody else: whoever asks for one takes no bare word. */
function takesText(value: string, { minLength, maxLength, pattern, format }: SchemaObject): boolean {
  const length = [...value].length;
  return format === undefined && pattern === undefined && length >= (number(minLength) ?? 0) && length <= (number(maxLength) ?? Infinity);
}

function takesNumber(value: number, reader: SchemaObject): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = reader;
  return value >= (number(minimum) ?? -Infinity) && value <= (number(maximum) ?? Infinity) && value > (number(exclusiveMinimum) ?? -Infinity) && value < (number(exclusiveMaximum) ?? Infinity) && multipleOf === undefined;
}
