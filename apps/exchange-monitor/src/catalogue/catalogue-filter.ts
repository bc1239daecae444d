import { bodyName, carriers, giversOf, partiesOf, type CatalogueEntry, type CataloguePage, type CatalogueQuery, type CatalogueShare, type DepartmentCode } from '@lianban/contracts';

export interface Shown {
  share: CatalogueShare;
  entry: CatalogueEntry;
}

const bodiesOf = ({ share }: Shown): string[] => [...new Set<string>([...giversOf(share), ...share.receivers, ...partiesOf(share)])];

type Filter = Pick<CatalogueQuery, 'q' | 'party' | 'document' | 'carrier'>;

/** Entries that fit; words are looked for in what people read. Pure. */
export function filtered(shown: readonly Shown[], { q, party, document, carrier }: Filter): Shown[] {
  const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return shown.filter((one) =>
    (!party || bodiesOf(one).includes(party)) && (!document || one.share.document === document) && (!carrier || one.entry.carrier === carrier) && words.every((word) => textOf(one).includes(word)));
}

function textOf({ share, entry }: Shown): string {
  const names = [entry.giver?.name, ...entry.receivers.map(({ name }) => name)];
  return [share.id, entry.title, entry.abstract, entry.purpose, ...names, ...entry.basis].join(' ').toLowerCase();
}

type Facet = CataloguePage['facets']['parties'];

/** What there is to filter by among the entries that a reader sees. Pure. */
export function facetsOf(shown: readonly Shown[]): CataloguePage['facets'] {
  return {
    parties: counted(shown.flatMap(bodiesOf), (id) => bodyName(id as DepartmentCode)),
    documents: counted(shown.map(({ share }) => share.document), (id) => id),
    carriers: counted(shown.map(({ entry }) => entry.carrier), (id) => carriers[id as keyof typeof carriers]),
  };
}

function counted(ids: readonly string[], nameOf: (id: string) => string): Facet {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, name: nameOf(id), count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
