import type { PublicRecord } from '@lianban/disclosure';
import type { Manifest } from '@lianban/public-site';
import type { EntityManager } from 'typeorm';

/** Path in `site_page` of the permanent page of a publication `p`. */
export const pagePath = `(case p.kind when 'decision' then 'decisions/' else 'accidents/' end || p.slug || '/index.html')`;

/** What every page of the site is since it was written. */
export async function notePages(manager: EntityManager, files: Manifest['files'], at: Date): Promise<void> {
  const pages = Object.entries(files).map(([path, { sha256 }]) => ({ path, digest: sha256 }));
  await manager.query(
    `insert into site_page (path, digest, written_at) select path, digest, $2 from jsonb_to_recordset($1::jsonb) as page(path text, digest text)
     on conflict (path) do update set digest = excluded.digest, written_at = excluded.written_at where site_page.digest <> excluded.digest`, [JSON.stringify(pages), at],
  );
  await manager.query(`delete from site_page where path not in (select path from jsonb_to_recordset($1::jsonb) as page(path text))`, [JSON.stringify(pages)]);
}

/** Which version each page shows: later ones are released and still to be written. */
export async function noteShown(manager: EntityManager, records: readonly PublicRecord[]): Promise<void> {
  const shown = records.map(({ documentId, versions }) => ({ documentId, version: versions.at(-1)?.version }));
  await manager.query(
    `update publication p set shown_version = shown.version from jsonb_to_recordset($1::jsonb) as shown("documentId" uuid, version int)
     where p.document_id = shown."documentId" and p.shown_version is distinct from shown.version`, [JSON.stringify(shown)],
  );
}

/** Documents whose page, as it is now, nobody has seen to be there. */
export async function unseenPages(manager: EntityManager): Promise<string[]> {
  const rows: { documentId: string }[] = await manager.query(
    `select p.document_id as "documentId" from publication p join site_page s on s.path = ${pagePath}
     where not exists (select from publication_proof f where f.document_id = p.document_id and f.ok and f.version = p.shown_version and f.expected = s.digest)`,
  );
  return rows.map(({ documentId }) => documentId);
}
