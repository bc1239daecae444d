import { compare, correctedLabel, isCorrected, isWithdrawn, withdrawnLabels, type SiteEntry } from '../records/entry.js';
import { siteFile, type SiteFile } from '../site-file.js';

const PER_SHARD = 1000;

export const SEARCH_INDEX = 'search/index.json';

/** A publication in a shard; short names, because a browser reads thousands of them. */
interface Found {
  /** Path, number, title, party, office, kind, day of the decision, state in a word, whether it is withdrawn, places in the shard's `basis`. */
  u: string; n: string; t: string; p: string | null; o: string; c: string; d: string; s: string | null; w: boolean; b: number[];
}

/**
 * What the search reads: `search/index.json` names the shards, oldest publications first, so that a further one changes the last shard only.
 */
export function searchIndex(entries: readonly SiteEntry[]): SiteFile[] {
  const oldestFirst = [...entries].sort((a, b) => compare(a.firstPublishedOn, b.firstPublishedOn) || compare(a.documentId, b.documentId));
  const shards = Array.from({ length: Math.ceil(oldestFirst.length / PER_SHARD) }, (_, index) => oldestFirst.slice(index * PER_SHARD, (index + 1) * PER_SHARD));
  const files = shards.map((shard, index) => siteFile(`search/shard-${index + 1}.json`, JSON.stringify(shardOf(shard))));
  return [...files, siteFile(SEARCH_INDEX, JSON.stringify({ count: entries.length, shards: files.map(({ path }) => path.replace('search/', '')) }))];
}

function shardOf(entries: readonly SiteEntry[]): { basis: string[]; entries: Found[] } {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const found = entries.map((entry): Found => ({
    u: entry.path, n: entry.number, t: entry.title, p: entry.party, o: entry.officeName, c: entry.categoryLabel, d: entry.happenedOn,
    s: isWithdrawn(entry) ? withdrawnLabels[entry.kind] : isCorrected(entry) ? correctedLabel : null, w: isWithdrawn(entry), b: entry.basis.map(placeOf),
  }));
  return { basis: [...places.keys()], entries: found };
}
