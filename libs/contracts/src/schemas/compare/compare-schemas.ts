import type { SchemaVerdict } from '../../http/exchange-catalogue.http.js';
import { accepts } from './accepts.js';
import type { Fault, Note } from './fault.js';
import { essence, isObject, resolved, type JsonSchema } from './json-schema.js';

type Difference = SchemaVerdict['differences'][number];

const READS_NEW = '尚未升级的使用方读不了新消息';
const MOST_PLACES = 50_000;
const READS_OLD = '升级后的使用方读不了仍保留在主题中的旧消息';

/**
 * What a changed schema means for those who read. Within one topic both must hold: a consumer of before reads every
 * message of after, and a consumer of after reads every message of before that the topic still keeps (a consumer that
 * is rebuilt starts from the first). Fields may come and go as long as nobody needs them; lists of codes may grow.
 * Pure; throws RangeError for a reference that leads nowhere and for a schema too deep or too wide to compare.
 */
export function compareSchemas(before: JsonSchema, after: JsonSchema, topic: string | null = null): SchemaVerdict {
  if (essence(before) === essence(after)) return { verdict: 'same', differences: [], newTopic: null };
  const budget = { left: MOST_PLACES };
  const forward = accepts({ writer: after, reader: before, writerRoot: after, readerRoot: before, path: '', budget });
  const backward = accepts({ writer: before, reader: after, writerRoot: before, readerRoot: after, path: '', budget });
  const breaks = [...forward.faults.map((one) => broken(one, READS_NEW, before, after)), ...backward.faults.map((one) => broken(one, READS_OLD, before, after))];
  const places = new Set(breaks.map(({ path }) => path));
  const harmless = [...forward.notes.map(arrived), ...backward.notes.map(left)].filter(({ path, breaking }) => breaking || !places.has(path));
  const differences = unique([...breaks, ...harmless]).sort((a, b) => Number(b.breaking) - Number(a.breaking) || (a.path < b.path ? -1 : 1));
  const breaking = differences.some((difference) => difference.breaking);
  return { verdict: breaking ? 'breaking' : 'compatible', differences, newTopic: breaking && topic ? nextMajor(topic) : null };
}

function broken({ path, sentence }: Fault, whom: string, before: JsonSchema, after: JsonSchema): Difference {
  return { path, kind: !hasPath(before, path) ? 'added' : !hasPath(after, path) ? 'removed' : 'changed', breaking: true, sentence: `${whom}：${sentence}` };
}

function arrived({ path, kind, sentence }: Note): Difference {
  if (kind === 'codes') return { path, kind: 'added', breaking: false, sentence: `代码表新增 ${sentence}；先升级使用方，再让写方使用新代码` };
  return { path, kind: 'added', breaking: false, sentence: `新增字段${sentence && `（${sentence}）`}，尚未升级的使用方略过它` };
}

/** Codes that only old messages carry cannot be read by who no longer knows them. */
function left({ path, kind, sentence }: Note): Difference {
  if (kind === 'codes') return { path, kind: 'removed', breaking: true, sentence: `${READS_OLD}：代码表不再有 ${sentence}` };
  return { path, kind: 'removed', breaking: false, sentence: `删去字段${sentence && `（${sentence}）`}，没有使用方必需它` };
}

function unique(differences: readonly Difference[]): Difference[] {
  return [...new Map(differences.map((one) => [`${one.path} ${one.sentence}`, one])).values()];
}

/** Whether a place exists in a schema, whichever choice leads to it. */
function hasPath(schema: JsonSchema, path: string): boolean {
  const steps = path.split('/').filter(Boolean);
  let at: JsonSchema[] = [schema];
  for (const step of steps) at = at.flatMap((one) => below(one, step, schema));
  return at.length > 0;
}

function below(schema: JsonSchema, step: string, root: JsonSchema): JsonSchema[] {
  const found = resolved(schema, root);
  if (!isObject(found)) return [];
  const branches = [...((found['anyOf'] as JsonSchema[]) ?? []), ...((found['oneOf'] as JsonSchema[]) ?? [])].flatMap((branch) => below(branch, step, root));
  const property = isObject(found['properties']) ? found['properties'][step] : undefined;
  const rest = step === '*' ? [found['items'], found['additionalProperties']] : [];
  return [...branches, ...[property, ...rest].filter((one): one is JsonSchema => isObject(one) || one === true)];
}

/** `share.tax.enrolment-payments.v1` → `share.tax.enrolment-payments.v2`. */
export function nextMajor(topic: string): string {
  return topic.replace(/\.v(\d+)$/, (_, major: string) => `.v${Number(major) + 1}`);
}
