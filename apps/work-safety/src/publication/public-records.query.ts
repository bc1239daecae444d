import type { PublicKind, PublicRecord, PublicVersion } from '@lianban/disclosure';
import type { EntityManager } from 'typeorm';

/** Everything that the public may know, by kind and address. Call as the service. */
export async function publicRecords(manager: EntityManager): Promise<PublicRecord[]> {
  const rows: (Omit<PublicRecord, 'versions' | 'withdrawn'> & { kind: PublicKind; versions: PublicVersion[]; withdrawnOn: string | null; withdrawnReason: string | null })[] = await manager.query(`
select p.document_id as "documentId", p.kind, p.slug, p.number, p.department, p.county, p.office_name as "officeName", p.withdrawn_on::text as "withdrawnOn", p.withdrawn_reason as "withdrawnReason",
  (select jsonb_agg(v.content order by v.version) from publication_version v where v.document_id = p.document_id) as versions
from publication p where exists (select from publication_version v where v.document_id = p.document_id) order by p.kind, p.slug`);
  return rows.map(({ withdrawnOn, withdrawnReason, ...record }) => ({ ...record, withdrawn: withdrawnOn ? { on: withdrawnOn, reason: withdrawnReason ?? '' } : null }));
}
