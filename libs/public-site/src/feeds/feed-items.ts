import { compare, type SiteEntry, type SiteEvent } from '../records/entry.js';

export interface FeedItem {
  entry: SiteEntry;
  event: SiteEvent;
}

const KEPT = 100;
const titles: Record<SiteEvent['what'], string> = { published: '', corrected: '【更正】', withdrawn: '【撤销】' };

/** The newest things that happened: a correction or withdrawal is news of its own, so that no reader keeps what no longer holds. */
export function feedItems(entries: readonly SiteEntry[]): FeedItem[] {
  return entries
    .flatMap((entry) => entry.events.map((event) => ({ entry, event })))
    .sort((a, b) => compare(b.event.on, a.event.on) || compare(b.entry.number, a.entry.number) || compare(b.entry.path, a.entry.path) || entryOrder(b) - entryOrder(a))
    .slice(0, KEPT);
}

const entryOrder = ({ entry, event }: FeedItem): number => entry.events.indexOf(event);

export const itemTitle = ({ entry, event }: FeedItem): string => `${titles[event.what]}${entry.title}`;

/** Stays the same for ever and is told apart from what happened before to the same publication. */
export const itemAnchor = ({ event }: FeedItem): string => (event.what === 'withdrawn' ? 'withdrawn' : `version-${event.version}`);

/** One paragraph of plain text. */
export function itemSummary({ entry, event }: FeedItem): string {
  const parts = [entry.number, entry.officeName, entry.party, entry.categoryLabel, event.reason && `原因：${event.reason}`];
  return parts.filter(Boolean).join('；');
}

/** Noon in China: the same day wherever it is read nearby, and the same bytes each time. */
export const itemInstant = ({ event }: FeedItem): string => `${event.on}T12:00:00+08:00`;
