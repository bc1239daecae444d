import type { PublicationView } from '@lianban/contracts';
import { publicPath, type PublicKind, type PublicVersion } from '@lianban/disclosure';
import type { EntityManager } from 'typeorm';

interface Row {
  documentId: string;
  kind: PublicKind;
  slug: string;
  withdrawnOn: string | null;
  withdrawnReason: string | null;
}
interface VersionRow {
  content: PublicVersion;
  preparedBy: string;
  releasedBy: string;
}
type Proof = Omit<PublicationView['proofs'][number], 'at'> & { at: Date };

const PROOFS = 20;

/** What the public sees of a case; null while nothing was released. */
export async function publicationOf(manager: EntityManager, caseId: string, siteUrl: string): Promise<PublicationView | null> {
  const [row]: Row[] = await manager.query('select document_id as "documentId", kind, slug, withdrawn_on::text as "withdrawnOn", withdrawn_reason as "withdrawnReason" from publication where case_id = $1', [caseId]);
  if (!row) return null;
  const versions: VersionRow[] = await manager.query('select content, prepared_by as "preparedBy", released_by as "releasedBy" from publication_version where document_id = $1 order by version', [row.documentId]);
  const proofs: Proof[] = await manager.query('select fetched_at as at, url, status, expected, digest, ok, finding from publication_proof where document_id = $1 order by proof_id desc limit $2', [row.documentId, PROOFS]);
  const pages: { path: string; digest: string }[] = await manager.query('select path, digest from site_page where starts_with(path, $1)', [publicPath(row)]);
  return {
    documentId: row.documentId, url: `${siteUrl}/${publicPath(row)}`,
    withdrawn: row.withdrawnOn ? { on: row.withdrawnOn, reason: row.withdrawnReason ?? '' } : null,
    versions: versions.map(({ content: { version, title, publishedOn, correctedReason }, preparedBy, releasedBy }) => {
      const digest = pages.find(({ path }) => path === `${publicPath(row)}v${version}/index.html`)?.digest ?? (version === versions.length ? pages.find(({ path }) => path === `${publicPath(row)}index.html`)?.digest : undefined) ?? null;
      return { version, title, publishedOn, preparedBy, releasedBy, correctedReason, digest, objectUrl: digest && `${siteUrl}/objects/${digest}.html` };
    }),
    proofs: proofs.map((proof) => ({ ...proof, at: proof.at.toISOString() })),
  };
}
