import type { DepartmentCode, ListId, ShareReceipt } from '@lianban/contracts';
import { decisiveReceipts, EvidenceUnavailable, type EvidenceQuery, type EvidenceSource } from './evidence-source.js';

interface VersionRow {
  id: string;
  department: DepartmentCode;
  manifest: unknown;
  purged: boolean;
}

const RECEIPTS = `select 'share-receipt.v1' as type, id, department, list, version, consumer, status, reason_code as "reasonCode",
  manifest_sha256 as "manifestSha256", rows_applied as "rowsApplied", at, signature from share_receipt where list = $1 and version = $2 order by at, id`;

/** The giver's copy. Throws EvidenceUnavailable EVIDENCE.NOT_FOUND, EVIDENCE.PURGED. */
export async function givenSource(query: EvidenceQuery, list: ListId, version: number): Promise<EvidenceSource> {
  const [row] = await query<VersionRow>(
    `select id, department, manifest, purged_at is not null as purged from share_version where list = $1 and number = $2 and state = 'published'`, [list, version],
  );
  if (!row) throw new EvidenceUnavailable('EVIDENCE.NOT_FOUND');
  if (row.purged) throw new EvidenceUnavailable('EVIDENCE.PURGED');
  const chunks = await query<{ chunk: number }>('select chunk from share_chunk where version_id = $1 order by chunk', [row.id]);
  const readChunk = async (chunk: number): Promise<Buffer> => {
    const [stored] = await query<{ bytes: Buffer | null }>('select bytes from share_chunk where version_id = $1 and chunk = $2', [row.id, chunk]);
    if (!stored?.bytes) throw new EvidenceUnavailable('EVIDENCE.PURGED');
    return stored.bytes;
  };
  const receipts = decisiveReceipts(await query<ShareReceipt>(RECEIPTS, [list, version]));
  return { copyOf: 'giver', holder: row.department, department: row.department, list, version, manifest: row.manifest, chunks: chunks.map(({ chunk }) => chunk), readChunk, receipts };
}
