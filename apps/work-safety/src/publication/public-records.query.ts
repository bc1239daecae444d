import type { PublicRecord, PublicVersion } from '@lianban/disclosure';
import type { EntityManager } from 'typeorm';

interface Row extends Omit<PublicRecord, 'versions' | 'withdrawn'> {
  versions: PublicVersion[];
  withdrawnOn: string | null;
  withdrawnReason: string | null;
}

const select = `
select p.document_id as "documentId", p.kind, p.slug, p.number, p.department, p.county, p.office_name as "officeName", p.withdrawn_on::text as "withdrawnOn", p.withdrawn_reason as "withdrawnReason",
  (select jsonb_agg(v.content order by v.version) from publication_version v where v.document_id = p.document_id) as versions
from publication p where exists (select from publication_version v where v.document_id = p.document_id)`;

/** Everything that the public may know, by kind and address. Call as the service. */
export async function publicRecords(manager: EntityManager): Promise<PublicRecord[]> {
  const rows: Row[] = await manager.query(`${select} order by p.kind, p.slug`);
  return rows.map(recordOf);
}

/** What the public may know of one case; undefined while nothing was released. */
export async function publicRecordOf(manager: EntityManager, caseId: string): Promise<PublicRecord | undefined> {
  const [row]: Row[] = await manager.query(`${select} and p.case_id = $1`, [caseId]);
  return row && recordOf(row);
}

function recordOf({ withdrawnOn, withdrawnReason, ...record }: Row): PublicRecord {
  return { ...record, withdrawn: withdrawnOn ? { on: withdrawnOn, reason: withdrawnReason ?? '' } : null };
}
