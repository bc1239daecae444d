import { patient, Repeat } from '@lianban/casework';
import { enqueue, systemActor, type JobRunner } from '@lianban/persistence';
import { renderSite, writeSite, type Manifest } from '@lianban/public-site';
import type { EntityManager } from 'typeorm';
import { publicRecords } from './public-records.query.js';
import { provePublication, type Prover } from './prove-publication.js';
import { buildJob } from './release-version.js';
import { siteIdentity } from './site-identity.js';
import { SITE_LOCK } from './site-lock.js';

/** Kind of the job that proves one publication; its subject is the document's id. */
export const proveJob = 'prove-publication';
/** A page is looked at again once a day of business time. */
const AGAIN_AFTER = '24 hours';
const LOOK_EVERY_MS = 60_000;
const AT_ONCE = 200;

export interface SiteParts extends Prover {
  siteDir: string;
}

/** Writing the site, and proving that what was written is there. */
export function registerPublicationJobs(runner: JobRunner, parts: SiteParts): void {
  runner
    .register(buildJob, () => buildSite(parts), patient)
    .register(proveJob, async ({ subjectId }) => void (await provePublication(parts, subjectId)), patient);
}

/** A site is there from the first start, and follows a change of its look or address at the next one. */
export async function startSite(record: Prover['record']): Promise<void> {
  await record.transact(systemActor, (manager) => enqueue(manager, buildJob, 'site'));
}

/** Writes what changed since the last time, notes what every page is, and asks for the proof of what nobody has seen yet. */
export async function buildSite({ record, siteDir, siteUrl }: SiteParts): Promise<void> {
  await record.transact(systemActor, async (manager, { now, today }) => {
    await manager.query('select pg_advisory_xact_lock($1)', [SITE_LOCK]);
    const [state]: { wanted: string }[] = await manager.query('select wanted from site_state');
    const { manifest } = await writeSite(siteDir, renderSite(await publicRecords(manager), { ...siteIdentity(siteUrl), generatedOn: today }));
    await notePages(manager, manifest.files, now);
    await manager.query('update site_state set built = $1, built_at = $2', [state?.wanted ?? 0, now]);
    const unproved: { documentId: string }[] = await manager.query(`
select p.document_id as "documentId" from publication p where not exists (
  select from publication_proof f where f.document_id = p.document_id and f.ok and f.version = (select max(version) from publication_version v where v.document_id = p.document_id))`);
    for (const { documentId } of unproved) await enqueue(manager, proveJob, documentId);
  });
}

async function notePages(manager: EntityManager, files: Manifest['files'], at: Date): Promise<void> {
  const pages = Object.entries(files).map(([path, { sha256 }]) => ({ path, digest: sha256 }));
  await manager.query(
    `insert into site_page (path, digest, written_at) select path, digest, $2 from jsonb_to_recordset($1::jsonb) as page(path text, digest text)
     on conflict (path) do update set digest = excluded.digest, written_at = excluded.written_at where site_page.digest <> excluded.digest`, [JSON.stringify(pages), at],
  );
  await manager.query(`delete from site_page where path not in (select path from jsonb_to_recordset($1::jsonb) as page(path text))`, [JSON.stringify(pages)]);
}

/** Asks for the proof of what was not looked at for a day, the longest first. */
export function recheckLoop({ record }: Pick<Prover, 'record'>, onError: (error: unknown) => void): Repeat {
  return new Repeat(LOOK_EVERY_MS, () => askForRechecks(record), onError);
}

export async function askForRechecks(record: Prover['record']): Promise<void> {
  await record.transact(systemActor, async (manager, { now }) => {
    const due: { documentId: string }[] = await manager.query(
      `select p.document_id as "documentId" from publication p join lateral (select max(fetched_at) as at from publication_proof f where f.document_id = p.document_id) last on true
       where last.at < $1::timestamptz - interval '${AGAIN_AFTER}' order by last.at limit $2`, [now, AT_ONCE],
    );
    for (const { documentId } of due) await enqueue(manager, proveJob, documentId);
  });
}
