import { z } from 'zod';
import { pageOf } from './page.http.js';

export const sharingAttributes = { unconditional: '无条件共享', conditional: '有条件共享', withheld: '不予共享' } as const;
export const carriers = { list: '名单', result: '业务结果', procedure: '业务事项', none: '未接入' } as const;

/** An entry of the catalogue in a line: who gives what to whom, why, by which article, and what carries it. */
export const CatalogueEntry = z.object({
  share: z.string(), title: z.string(), abstract: z.string(),
  giver: z.object({ id: z.string(), name: z.string() }).nullable(), receivers: z.array(z.object({ id: z.string(), name: z.string() })),
  purpose: z.string(), basis: z.array(z.string()),
  /** False: read into the text; marked, and a party may refuse. */
  explicit: z.boolean(), personal: z.boolean(), frequency: z.string(), carrier: z.enum(Object.keys(carriers) as [keyof typeof carriers, ...(keyof typeof carriers)[]]),
  attribute: z.enum(['unconditional', 'conditional', 'withheld']).nullable(), contractVersion: z.string().nullable(),
  declinedBy: z.array(z.object({ party: z.string(), name: z.string(), reason: z.string(), on: z.iso.date() })),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;
/** Values to filter by, with how many entries each has for this reader. */
const Facet = z.object({ id: z.string(), name: z.string(), count: z.int() });
export const CataloguePage = pageOf(CatalogueEntry).extend({ facets: z.object({ parties: z.array(Facet), documents: z.array(Facet), carriers: z.array(Facet) }) });
export type CataloguePage = z.infer<typeof CataloguePage>;
export const CatalogueQuery = z.object({ q: z.string().trim().max(60).optional(), party: z.string().max(60).optional(), document: z.string().max(40).optional(), carrier: z.enum(['list', 'result', 'procedure', 'none']).optional(), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export type CatalogueQuery = z.infer<typeof CatalogueQuery>;

/** Metadata after GB/T 21063.3 and DB36/T 1124-2019 with ours beside. */
export const CatalogueDetail = CatalogueEntry.extend({
  code: z.string(), format: z.string(), updateCycle: z.string(), openAttribute: z.string(), publishedOn: z.iso.date().nullable(), relatedCodes: z.array(z.object({ code: z.string(), title: z.string() })), sensitivity: z.string(),
  condition: z.string().nullable(), method: z.string(), promiseMinutes: z.int().nullable(), topic: z.string().nullable(), retentionDays: z.int().nullable(),
  contact: z.object({ office: z.string(), name: z.string(), phone: z.string() }).nullable(),
  fields: z.array(z.object({ key: z.string(), label: z.string(), type: z.string(), required: z.boolean(), personal: z.boolean(), note: z.string().nullable() })),
  /** Rows that never were, masked as a reader would see them. */
  sample: z.array(z.record(z.string(), z.string().nullable())),
  /** Lists that carry it, each with its own giver, receivers, topic and version; contract, topic, fields and sample above are those of the first. */
  lists: z.array(z.object({ list: z.string(), title: z.string(), giver: z.string(), receivers: z.array(z.string()), topic: z.string(), contractVersion: z.string(), promise: z.string().nullable() })),
  /** What this reader may say on it now. */
  actions: z.array(z.enum(['declined', 'accepted'])),
  changes: z.array(z.object({ version: z.string(), on: z.iso.date(), what: z.string(), verdict: z.enum(['first', 'compatible', 'breaking']) })),
  schemaPath: z.string().nullable(),
});
export type CatalogueDetail = z.infer<typeof CatalogueDetail>;

/** A proposed JSON Schema beside the released one. */
export const CompareSchemaBody = z.object({ schema: z.record(z.string(), z.unknown()), list: z.string().max(80).optional() });
export type CompareSchemaBody = z.infer<typeof CompareSchemaBody>;
export const SchemaVerdict = z.object({
  verdict: z.enum(['same', 'compatible', 'breaking']),
  differences: z.array(z.object({ path: z.string(), kind: z.enum(['added', 'removed', 'changed']), breaking: z.boolean(), sentence: z.string() })),
  /** What a breaking one needs. */
  newTopic: z.string().nullable(),
});
export type SchemaVerdict = z.infer<typeof SchemaVerdict>;

export const DecideSharingBody = z.object({ party: z.string().max(60), decision: z.enum(['declined', 'accepted']), reason: z.string().trim().min(4).max(300) });
export type DecideSharingBody = z.infer<typeof DecideSharingBody>;
