import type { LetterCorrection } from '@lianban/contracts';

export type Scalar = LetterCorrection['changes'][number]['value'];

const isParent = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What a path (RFC 6901) points at; undefined where nothing is, or where a whole part is. */
export function pointed(document: unknown, path: string): Scalar | undefined {
  const keys = path.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const found = keys.reduce<unknown>((inside, key) => (isParent(inside) ? inside[key] : undefined), document);
  return found === null || ['string', 'number', 'boolean'].includes(typeof found) ? (found as Scalar) : undefined;
}

/** A path for people: `/counts/added` as `counts › added`. */
export const pathWords = (path: string): string => path.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')).join(' › ');

export interface TypedChange {
  path: string;
  typed: string;
}

/** What was typed, of the kind of what stands there; undefined where it cannot be one. What was nothing becomes text. */
export function typedScalar(was: Scalar | undefined, typed: string): Scalar | undefined {
  if (typeof was === 'number') return typed.trim() !== '' && Number.isFinite(Number(typed)) ? Number(typed) : undefined;
  if (typeof was === 'boolean') return typed === 'true' ? true : typed === 'false' ? false : undefined;
  return typed;
}

/** The changes that differ from what stands there, and the paths that could not be read. */
export function changesOf(document: unknown, typed: readonly TypedChange[]): { changes: LetterCorrection['changes']; wrong: string[] } {
  const read = typed.map(({ path, typed: words }) => ({ path, was: pointed(document, path), value: typedScalar(pointed(document, path), words) }));
  return {
    wrong: read.filter(({ value }) => value === undefined).map(({ path }) => path),
    changes: read.flatMap(({ path, was, value }) => (value === undefined || value === was ? [] : [{ path, value }])),
  };
}
