import { alternativesOf, type Plain } from './alternatives.js';
import { clean, fault, together, type Reading } from './fault.js';
import { codesKeyword, essence, type JsonSchema } from './json-schema.js';
import { objectHolds } from './objects.js';
import { limitsHold, takesValue } from './values.js';

export interface Sides {
  writer: JsonSchema;
  reader: JsonSchema;
  writerRoot: JsonSchema;
  readerRoot: JsonSchema;
  path: string;
  /** How many places may still be looked at. */
  budget: { left: number };
}

const combined = ['allOf', 'anyOf', 'oneOf'];
const DEEPEST = 60;

const typeNames: Record<string, string> = { string: '文本', number: '数', integer: '整数', boolean: '是否', object: '对象', array: '列表', null: '空值' };
const spoken = (plain: Plain): string => ('const' in plain ? JSON.stringify(plain['const']) : typeNames[String(plain['type'])] ?? '任意内容');

/**
 * Whether a reader takes everything that a writer may say. A writer says the fields it declares and no other; a reader
 * passes over fields that it does not know, unless it forbids them. What cannot be judged counts as a fault.
 */
export function accepts(sides: Sides): Reading {
  const { path } = sides;
  if (path.split('/').length > DEEPEST) throw new RangeError(`the schema is nested deeper than ${DEEPEST} levels`);
  if (--sides.budget.left < 0) throw new RangeError('the schema leaves more choices than can be compared');
  const read = alternativesOf(sides.reader, sides.readerRoot);
  if (read === null) return clean();
  const written = alternativesOf(sides.writer, sides.writerRoot);
  if (written === null) return fault(path, '写方不限内容，读方有限制');
  return together(written.map((one) => best(one, read, sides)));
}

/** A reader's choice that takes it whole, or the reasons of the nearest one. */
function best(written: Plain, read: readonly Plain[], sides: Sides): Reading {
  const tries = read.map((one) => plainAccepts(written, one, sides));
  const whole = tries.find(({ faults }) => faults.length === 0);
  if (whole) return whole;
  const sameType = read.flatMap((one, index) => (one['type'] !== undefined && one['type'] === written['type'] ? [tries[index]!] : []));
  const nearest = sameType.sort((a, b) => a.faults.length - b.faults.length)[0];
  return nearest ?? fault(sides.path, `写方会写 ${spoken(written)}，读方只接受 ${[...new Set(read.map(spoken))].join('、') || '空'}`);
}

function plainAccepts(written: Plain, read: Plain, sides: Sides): Reading {
  const { path } = sides;
  if ('const' in written) return takesValue(written['const'], read) ? clean() : fault(path, `读方不接受 ${spoken(written)}`);
  if (Array.isArray(read['enum']) && read[codesKeyword] !== undefined) return codesHold(written, read, path);
  if ('const' in read || Array.isArray(read['enum'])) return fault(path, `写方会写其他内容，读方只接受 ${spoken(read)}`);
  if (!typeHolds(written['type'], read['type'])) return fault(path, `写方为${spoken(written)}，读方要${spoken(read)}`);
  if (combined.some((keyword) => read[keyword] !== undefined && essence(written[keyword]) !== essence(read[keyword]))) return fault(path, '组合条件不同，不能判断');
  return together([limitsHold(written, read, path), insideHolds(written, read, sides)]);
}

function insideHolds(written: Plain, read: Plain, sides: Sides): Reading {
  const type = read['type'] ?? written['type'];
  if (type === 'object') return objectHolds(written, read, sides, accepts);
  return type === 'array' ? itemsHold(written, read, sides) : clean();
}

/** A list of codes that both sides know by the same name grows with the platform: readers are brought up first. */
function codesHold(written: Plain, read: Plain, path: string): Reading {
  if (written[codesKeyword] !== read[codesKeyword]) return fault(path, `写方不按代码表 ${String(read[codesKeyword])} 取值`);
  const known = new Set(read['enum'] as unknown[]);
  const unknown = (written['enum'] as unknown[]).filter((code) => !known.has(code));
  return unknown.length > 0 ? { faults: [], notes: [{ path: path || '/', kind: 'codes', sentence: unknown.map(String).join('、') }] } : clean();
}

function typeHolds(written: unknown, read: unknown): boolean {
  return read === undefined || written === read || (written === 'integer' && read === 'number');
}

function itemsHold(written: Plain, read: Plain, sides: Sides): Reading {
  if (Array.isArray(written['items']) || Array.isArray(read['items'])) return essence(written['items']) === essence(read['items']) ? clean() : fault(sides.path, '定长列表的各项不同，不能判断');
  return accepts({ ...sides, writer: (written['items'] as JsonSchema | undefined) ?? true, reader: (read['items'] as JsonSchema | undefined) ?? true, path: `${sides.path}/*` });
}
