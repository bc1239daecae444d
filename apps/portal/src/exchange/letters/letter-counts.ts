import type { LetterGroup, LetterState } from '@lianban/contracts';

/** States of a letter whose effect is not there and not given up. */
export const uncured: readonly LetterState[] = ['open', 'ordered', 'resent'];

export function uncuredOf({ counts }: Pick<LetterGroup, 'counts'>): number {
  return uncured.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

/** Where most waits first; then the latest. */
export function mostWaitingFirst<Group extends Pick<LetterGroup, 'counts' | 'lastAt'>>(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => uncuredOf(b) - uncuredOf(a) || b.lastAt.localeCompare(a.lastAt));
}
