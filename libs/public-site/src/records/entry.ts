import type { CountyCode, DepartmentCode } from '@lianban/contracts';
import { publicPath, type PublicKind, type PublicRecord, type PublicVersion } from '@lianban/disclosure';

/** What lists, feeds and the search know of a record; its text is let go once its pages are made. */
export interface SiteEntry {
  documentId: string;
  /** Folder of its permanent page. */
  path: string;
  kind: PublicKind;
  number: string;
  title: string;
  party: string | null;
  department: DepartmentCode;
  county: CountyCode | null;
  officeName: string;
  category: string;
  categoryLabel: string;
  happenedOn: string;
  firstPublishedOn: string;
  basis: readonly string[];
  /** Publication, corrections, withdrawal, oldest first. */
  events: readonly SiteEvent[];
}

export interface SiteEvent {
  what: 'published' | 'corrected' | 'withdrawn';
  on: string;
  version: number;
  reason: string | null;
}

export function newestVersion({ versions }: Pick<PublicRecord, 'versions'>): PublicVersion {
  return versions.at(-1) as PublicVersion;
}

export function entryOf(record: PublicRecord): SiteEntry {
  const { documentId, kind, number, department, county, officeName, versions } = record;
  const { title, party, category, categoryLabel, happenedOn, basis } = newestVersion(record);
  return {
    documentId, path: publicPath(record), kind, number, title, party, department, county, officeName, category, categoryLabel, happenedOn,
    firstPublishedOn: versions[0]?.publishedOn ?? happenedOn, basis, events: eventsOf(record),
  };
}

function eventsOf({ versions, withdrawn }: PublicRecord): SiteEvent[] {
  const shown = versions.map(({ version, publishedOn, correctedReason }, index): SiteEvent => ({ what: index === 0 ? 'published' : 'corrected', on: publishedOn, version, reason: correctedReason }));
  return withdrawn ? [...shown, { what: 'withdrawn', on: withdrawn.on, version: versions.length, reason: withdrawn.reason }] : shown;
}

export const withdrawnLabels: Record<PublicKind, string> = { decision: '已撤销', 'accident-report': '已撤回' };
export const correctedLabel = '已更正';

export const isWithdrawn = ({ events }: SiteEntry): boolean => events.at(-1)?.what === 'withdrawn';
export const isCorrected = ({ events }: SiteEntry): boolean => events.some(({ what }) => what === 'corrected');

/** Newest first; by number where a day is the same, so that the order is one. */
export function newestFirst(a: SiteEntry, b: SiteEntry): number {
  return compare(b.firstPublishedOn, a.firstPublishedOn) || compare(b.happenedOn, a.happenedOn) || compare(b.number, a.number) || compare(b.documentId, a.documentId);
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
