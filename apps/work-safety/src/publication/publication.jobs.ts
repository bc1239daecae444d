import { patient, Repeat } from '@lianban/casework';
import { enqueue, systemActor, type JobRunner } from '@lianban/persistence';
import { renderSite, writeSite } from '@lianban/public-site';
import { publicRecords } from './public-records.query.js';
import { provePublication, type Prover } from './prove-publication.js';
import { buildJob, wantSite } from './release-version.js';
import { siteIdentity } from './site-identity.js';
import { SITE_LOCK } from './site-lock.js';
import { notePages, noteShown, unseenPages } from './site-pages.js';

/** Kind of the job that proves one publication; its subject is the document's id. */
export const proveJob = 'prove-publication';
/** A page is looked at again once a day of business time; soon, when it was not as it had been published. */
const AGAIN_AFTER = '24 hours';
const BROKEN_AGAIN_AFTER = '15 minutes';
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
  await record.transact(systemActor, wantSite);
}

/** Writes what changed since the last time, notes what every page is, and asks for the proof of what nobody has seen yet. */
export async function buildSite({ record, siteDir, siteUrl }: SiteParts): Promise<void> {
  await record.transact(systemActor, async (manager, { now, today }) => {
    await manager.query('select pg_advisory_xact_lock($1)', [SITE_LOCK]);
    const [state]: { wanted: string }[] = await manager.query('select wanted from site_state');
    const records = await publicRecords(manager);
    const { manifest } = await writeSite(siteDir, renderSite(records, { ...siteIdentity(siteUrl), generatedOn: today }));
    await notePages(manager, manifest.files, now);
    await noteShown(manager, records);
    await manager.query('update site_state set built = $1, built_at = $2', [state?.wanted ?? 0, now]);
    for (const documentId of await unseenPages(manager)) await enqueue(manager, proveJob, documentId);
  });
}

/** Asks for the proof of what was not looked at for its time, the longest first. */
export function recheckLoop({ record }: Pick<Prover, 'record'>, onError: (error: unknown) => void): Repeat {
  return new Repeat(LOOK_EVERY_MS, () => askForRechecks(record), onError);
}

export async function askForRechecks(record: Prover['record']): Promise<void> {
  await record.transact(systemActor, async (manager, { now }) => {
    const due: { documentId: string }[] = await manager.query(
      `select p.document_id as "documentId" from publication p
       join lateral (select fetched_at as at, ok from publication_proof f where f.document_id = p.document_id order by proof_id desc limit 1) last on true
       where last.at < $1::timestamptz - case when last.ok then interval '${AGAIN_AFTER}' else interval '${BROKEN_AGAIN_AFTER}' end order by last.at limit $2`, [now, AT_ONCE],
    );
    for (const { documentId } of due) await enqueue(manager, proveJob, documentId);
  });
}
