import { CountyCode, DepartmentCode } from '@lianban/contracts';
import { z } from 'zod';

const Day = z.iso.date();

/** What the public site holds: a decision on a firm (item 9) or the report on an accident (item 7). */
export const publicKinds = ['decision', 'accident-report'] as const;
export type PublicKind = (typeof publicKinds)[number];
export const publicKindLabels: Record<PublicKind, string> = { decision: '行政执法决定', 'accident-report': '事故调查报告' };
/** First part of the permanent address of each kind. */
export const publicFolders: Record<PublicKind, string> = { decision: 'decisions', 'accident-report': 'accidents' };

/** One released text. It never changes; a correction is a further version. */
export const PublicVersion = z.object({
  /** 1 at first. */
  version: z.int().positive(),
  publishedOn: Day,
  title: z.string(),
  /** The firm; null where the law lets nobody be named. */
  party: z.string().nullable(),
  /** Kind of decision or grade of accident, by which lists are made, and in words. */
  category: z.string(),
  categoryLabel: z.string(),
  /** Day of the decision, or on which the accident was closed. */
  happenedOn: Day,
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  sections: z.array(z.object({ heading: z.string().nullable(), paragraphs: z.array(z.string()) })),
  /** Law and articles that the decision rests on. */
  basis: z.array(z.string()),
  /** Why it corrects the version before; null for the first. */
  correctedReason: z.string().nullable(),
});
export type PublicVersion = z.infer<typeof PublicVersion>;

/** Everything that the public may know of one decision or accident, with every version that was ever shown. */
export const PublicRecord = z.object({
  documentId: z.string(),
  kind: z.enum(publicKinds),
  /** Last part of its permanent address: letters, digits, hyphens. */
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  number: z.string(),
  department: DepartmentCode,
  county: CountyCode.nullable(),
  officeName: z.string(),
  /** Oldest first; at least one. */
  versions: z.array(PublicVersion).min(1),
  /** The decision was revoked or annulled; its versions stay visible as such. */
  withdrawn: z.object({ on: Day, reason: z.string() }).nullable(),
});
export type PublicRecord = z.infer<typeof PublicRecord>;

/** `decisions/ed-2026-000012/`, below the site's address. */
export const publicPath = ({ kind, slug }: Pick<PublicRecord, 'kind' | 'slug'>): string => `${publicFolders[kind]}/${slug}/`;

/** Lines `## …` of a public text begin a section; blank lines part paragraphs. */
export function sectionsOf(body: string): PublicVersion['sections'] {
  const sections: PublicVersion['sections'] = [];
  for (const line of body.split(/\r?\n/u).map((one) => one.trim())) {
    const heading = /^##\s*(.+)$/u.exec(line)?.[1];
    if (heading) sections.push({ heading, paragraphs: [] });
    else if (line) (sections.at(-1) ?? begin(sections)).paragraphs.push(line);
  }
  return sections;
}

function begin(sections: PublicVersion['sections']): PublicVersion['sections'][number] {
  const first = { heading: null, paragraphs: [] };
  sections.push(first);
  return first;
}
