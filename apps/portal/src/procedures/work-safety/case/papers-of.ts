import type { SafetyDocument } from '@lianban/contracts';

export interface Paper {
  kind: string;
  label: string;
  documents: SafetyDocument[];
}

/** The kinds that were handed in, in the order of the declaration; the last upload of a kind first. */
export function papersOf(labels: Readonly<Record<string, string>>, documents: readonly SafetyDocument[]): Paper[] {
  const kinds = [...new Set([...Object.keys(labels), ...documents.map(({ kind }) => kind)])];
  return kinds
    .map((kind) => {
      const given = documents.filter((each) => each.kind === kind).sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt));
      return { kind, label: labels[kind] ?? given[0]?.label ?? kind, documents: given };
    })
    .filter(({ documents: given }) => given.length > 0);
}

/** Kinds of papers that an outcome needs and the case has not. */
export function missingPapers(wanted: readonly string[], documents: readonly Pick<SafetyDocument, 'kind'>[]): string[] {
  return wanted.filter((kind) => !documents.some((each) => each.kind === kind));
}
