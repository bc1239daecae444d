import { z } from 'zod';
import { pageOf } from './page.http.js';

/** What was done or seen: once by whom, from which post, to what, why. Ids only. */
export const AuditEntryView = z.object({
  id: z.string(), service: z.string(), serviceName: z.string(), ordinal: z.int(), at: z.iso.datetime(), actorSub: z.string(), actorPost: z.string().nullable(), actorRole: z.string().nullable(), department: z.string().nullable(), county: z.string().nullable(),
  action: z.string(), actionName: z.string(), object: z.string(), purpose: z.string().nullable(), detail: z.record(z.string(), z.unknown()), traceId: z.string().nullable(),
  /** Address that the request came from. */
  source: z.string().nullable(), prevHash: z.string(), hash: z.string(),
  /** Handing over personal data is kept longer than other records. */
  kept: z.enum(['log', 'handover']), keptUntil: z.iso.date(),
});
export type AuditEntryView = z.infer<typeof AuditEntryView>;
export const AuditPage = pageOf(AuditEntryView);
export const AuditQuery = z.object({
  service: z.string().max(40).optional(), from: z.iso.date().optional(), until: z.iso.date().optional(), actor: z.string().max(80).optional(), action: z.string().max(80).optional(),
  object: z.string().max(160).optional(), withPurpose: z.stringbool().optional(), kept: z.enum(['log', 'handover']).optional(), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** What walking the chains found: per service how far it holds, what is missing in the copy, the first bad row. */
export const AuditVerdict = z.object({
  at: z.iso.datetime(),
  services: z.array(z.object({
    service: z.string(), name: z.string(), rows: z.int(), purged: z.int(), lastSealedAt: z.iso.datetime().nullable(), holds: z.boolean(),
    firstBad: z.object({ ordinal: z.int(), reason: z.string(), sentence: z.string() }).nullable(),
  })),
});
export type AuditVerdict = z.infer<typeof AuditVerdict>;
