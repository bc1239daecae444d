import type { LetterCorrection } from '@lianban/contracts';

export type Scalar = LetterCorrection['changes'][number]['value'];
export const scalarKinds = ['text', 'number', 'boolean', 'null'] as const;
export type ScalarKind = (typeof scalarKinds)[number];

const isParent = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const keysOf = (path: string): string[] => path.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What a path (RFC 6901) points at; undefined where nothing is, or where a whole part is. */
export function pointed(document: unknown, path: string): Scalar | undefined {
  const found = keysOf(path).reduce<unknown>((inside, key) => (isParent(inside) ? inside[key] : undefined), document);
  return found === null || ['string', 'number', 'boolean'].includes(typeof found) ? (found as Scalar) : undefined;
}

/** A path for people: `/counts/added` as `counts › added`. */
export const pathWords = (path: string): string => keysOf(path).join(' › ');

export function kindOf(value: Scalar | undefined): ScalarKind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return value === null ? 'null' : 'text';
}

export interface TypedChange {
  path: string;
  /** What it is to be: often the fault is that it was of another kind. */
  kind: ScalarKind;
  typed: string;
}

/** What was typed as a value of its kind; undefined where it cannot be one. */
export function typedScalar({ kind, typed }: Omit<TypedChange, 'path'>): Scalar | undefined {
  if (kind === 'null') return null;
  if (kind === 'number') return typed.trim() !== '' && Number.isFinite(Number(typed)) ? Number(typed) : undefined;
  if (kind === 'boolean') return typed === 'true' ? true : typed === 'false' ? false : undefined;
  return typed;
}

/** The changes that differ from what stands there, and the paths that could not be read. */
export function changesOf(document: unknown, typed: readonly TypedChange[]): { changes: LetterCorrection['changes']; wrong: string[] } {
  const read = typed.map((change) => ({ path: change.path, was: pointed(document, change.path), value: typedScalar(change) }));
  return {
    wrong: read.filter(({ value }) => value === undefined).map(({ path }) => path),
    changes: read.flatMap(({ path, was, value }) => (value === undefined || value === was ? [] : [{ path, value }])),
  };
}
