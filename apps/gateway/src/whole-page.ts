import type { Page } from '@lianban/contracts';

/** A short list as the one page it fits on. */
export function wholePage<T>(items: T[]): Page<T> {
  return { items, total: items.length, nextCursor: null };
}
