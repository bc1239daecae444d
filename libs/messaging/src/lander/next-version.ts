import type { OpenVersion } from './landed-table.js';

export interface NextVersion {
  apply: OpenVersion | undefined;
  /** Complete, but an earlier one is missing. */
  stuck: OpenVersion[];
}

/** The one that follows the last applied; else the newest snapshot, which stands for all before it. */
export function nextVersion(lastApplied: number, open: readonly OpenVersion[]): NextVersion {
  const later = open.filter(({ version }) => version > lastApplied);
  const apply = later.find(({ version }) => version === lastApplied + 1) ?? later.findLast(({ kind }) => kind === 'snapshot');
  return { apply, stuck: apply ? [] : later };
}
