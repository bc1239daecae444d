import type { ResendAnswer, ResendRequest, ShareManifest } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import { resendHeader } from '../outbox/outbox-entry.js';
import { manifestSha256 } from '../share/manifest-signature.js';
import { markUnsent, sendVersion } from './send-version.js';

export type ResendOutcome = Pick<ResendAnswer, 'status' | 'reasonCode' | 'chunks' | 'faultyChunks'>;

interface Published {
  id: string;
  manifest: ShareManifest;
  sha256: string;
  purged: boolean;
}

interface Faults {
  missing: number;
  altered: number;
  first: number[];
}

/** Sends a published version again from its stored chunks, whole or not at all: each is compared with the signed manifest before. */
export async function resendVersion(manager: EntityManager, { id, department, list, version }: Pick<ResendRequest, 'id' | 'department' | 'list' | 'version'>): Promise<ResendOutcome> {
  const [published] = await manager.query<Published[]>(
    `select id, manifest, manifest_sha256 as sha256, purged_at is not null as purged from share_version
     where list = $1 and number = $2 and department = $3 and state = 'published' for update`,
    [list, version, department],
  );
  if (!published) return refused('SHARE.VERSION_NOT_FOUND');
  if (published.purged) return refused('SHARE.PURGED');
  if (manifestSha256(published.manifest) !== published.sha256) return refused('SHARE.MANIFEST_ALTERED');
  const { missing, altered, first } = await faultsOf(manager, published);
  if (altered > 0) return refused('SHARE.CHUNK_ALTERED', first);
  if (missing > 0) return refused('SHARE.CHUNK_MISSING', first);
  await markUnsent(manager, published.id);
  await sendVersion(manager, published.id, published.manifest, { [resendHeader]: id });
  return { status: 'sent', reasonCode: null, chunks: published.manifest.chunks.length, faultyChunks: [] };
}

const refused = (reasonCode: string, faultyChunks: number[] = []): ResendOutcome => ({ status: 'refused', reasonCode, chunks: 0, faultyChunks });

/** The server computes the digests: the bytes of a whole version need not travel. */
async function faultsOf(manager: EntityManager, { id, manifest }: Published): Promise<Faults> {
  const [faults] = await manager.query<Faults[]>(
    `select count(*) filter (where missing)::int as missing, count(*) filter (where not missing)::int as altered,
            coalesce((array_agg(chunk order by chunk))[:100], '{}') as first
     from (select m.chunk, c.bytes is null as missing
           from jsonb_to_recordset($2::jsonb) as m (chunk int, sha256 text) left join share_chunk c on c.version_id = $1 and c.chunk = m.chunk
           where c.bytes is null or encode(sha256(c.bytes), 'hex') <> m.sha256) fault`,
    [id, JSON.stringify(manifest.chunks)],
  );
  return faults!;
}
