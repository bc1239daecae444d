import type { DepartmentCode, ListId, ShareReceipt } from '@lianban/contracts';
import { decisiveReceipts, EvidenceUnavailable, type EvidenceQuery, type EvidenceSource } from './evidence-source.js';

interface LandedRow {
  department: DepartmentCode;
  manifest: unknown;
  purged: boolean;
}

/** Of several copies of a chunk that landed the one of the manifest is taken, else the first. */
const CHUNK = `
select c.bytes from landed_chunk c join landed_version v using (list, version)
where list = $1 and version = $2 and c.chunk = $3
order by exists (select 1 from jsonb_to_recordset(v.manifest -> 'chunks') as m (chunk int, sha256 text) where m.chunk = c.chunk and m.sha256 = c.sha256) desc, c.landed_at limit 1`;

/**
 * The copy of a consumer, `consumer` as it signs its receipts. The manifest is the one that landed with a valid signature;
 * a version of which none did has none to show. Throws EvidenceUnavailable EVIDENCE.NOT_FOUND, EVIDENCE.PURGED.
 */
export async function landedSource(query: EvidenceQuery, consumer: string, list: ListId, version: number): Promise<EvidenceSource> {
  const [row] = await query<LandedRow>(
    'select department, manifest, purged_at is not null as purged from landed_version where list = $1 and version = $2 and manifest is not null', [list, version],
  );
  if (!row) throw new EvidenceUnavailable('EVIDENCE.NOT_FOUND');
  if (row.purged) throw new EvidenceUnavailable('EVIDENCE.PURGED');
  const chunks = await query<{ chunk: number }>('select distinct chunk from landed_chunk where list = $1 and version = $2 order by chunk', [list, version]);
  const readChunk = async (chunk: number): Promise<Buffer> => {
    const [stored] = await query<{ bytes: Buffer }>(CHUNK, [list, version, chunk]);
    if (!stored) throw new EvidenceUnavailable('EVIDENCE.PURGED');
    return stored.bytes;
  };
  const kept = await query<{ receipt: ShareReceipt }>('select receipt from landed_receipt where list = $1 and version = $2 and consumer = $3 order by made_at', [list, version, consumer]);
  const receipts = decisiveReceipts(kept.map(({ receipt }) => receipt));
  return { copyOf: 'consumer', holder: consumer, department: row.department, list, version, manifest: row.manifest, chunks: chunks.map(({ chunk }) => chunk), readChunk, receipts };
}
