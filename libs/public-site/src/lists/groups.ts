import { publicKinds, type PublicKind } from '@lianban/disclosure';
import type { SiteEntry } from '../records/entry.js';
import { dimensions, listPath, type Dimension } from './dimensions.js';

/** One list of a dimension: 昌江区, 2026年10月, a firm. */
export interface Group {
  key: string;
  label: string;
  path: string;
  /** In the order in which they were given. */
  entries: SiteEntry[];
}

export interface GroupedDimension {
  dimension: Dimension;
  groups: readonly Group[];
}

/** Every dimension with its lists, in order; lists without an entry do not exist. */
export function groupAll(entries: readonly SiteEntry[]): GroupedDimension[] {
  return dimensions.map((dimension) => ({ dimension, groups: groupsOf(dimension, entries) }));
}

function groupsOf(dimension: Dimension, entries: readonly SiteEntry[]): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const list = dimension.listOf(entry);
    if (!list) continue;
    const known = groups.get(list.key);
    if (known) known.entries.push(entry);
    else groups.set(list.key, { ...list, path: listPath(dimension, list.key), entries: [entry] });
  }
  return [...groups.values()].sort((a, b) => dimension.order(a, b));
}

export function countByKind(entries: readonly SiteEntry[]): Record<PublicKind, number> {
  return Object.fromEntries(publicKinds.map((kind) => [kind, entries.filter((entry) => entry.kind === kind).length])) as Record<PublicKind, number>;
}
