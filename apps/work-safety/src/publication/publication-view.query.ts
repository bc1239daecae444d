import type { PublicationView } from '@lianban/contracts';
import { addressOf, permanentAddress, recordFiles } from '@lianban/public-site';
import type { EntityManager } from 'typeorm';
import { publicRecordOf } from './public-records.query.js';
import { siteIdentity } from './site-identity.js';

interface Released {
  version: number;
  preparedBy: string;
  releasedBy: string;
}
type Proof = Omit<PublicationView['proofs'][number], 'at'> & { at: Date };

const PROOFS = 20;

/** What the public sees of a case, and what proves it; null while nothing was released. */
export async function publicationOf(manager: EntityManager, caseId: string, siteUrl: string): Promise<PublicationView | null> {
  const record = await publicRecordOf(manager, caseId);
  if (!record) return null;
  const { documentId, versions, withdrawn } = record;
  const site = siteIdentity(siteUrl);
  const { objects } = recordFiles(record, site);
  const released: Released[] = await manager.query('select version, prepared_by as "preparedBy", released_by as "releasedBy" from publication_version where document_id = $1', [documentId]);
  const proofs: Proof[] = await manager.query(
    'select fetched_at as at, url, status, expected, digest, ok, finding from publication_proof where document_id = $1 order by proof_id desc limit $2', [documentId, PROOFS],
  );
  return {
    documentId, url: permanentAddress(site, record), withdrawn,
    versions: versions.map(({ version, title, publishedOn, correctedReason }, index) => {
      const { preparedBy = '', releasedBy = '' } = released.find((one) => one.version === version) ?? {};
      const object = objects[index];
      return { version, title, publishedOn, preparedBy, releasedBy, correctedReason, digest: object?.sha256 ?? null, objectUrl: object ? addressOf(site, object.path) : null };
    }),
    proofs: proofs.map((proof) => ({ ...proof, at: proof.at.toISOString() })),
  };
}
