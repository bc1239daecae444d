import { enqueue, systemActor, type JobContext } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { wakeVersions } from '../cases/wake-versions.js';
import type { ProcedureRecord } from '../procedure-record.js';
import { matchBatch } from './match-batch.js';
import { matchJob, matchSubject, matchTarget, type MatchTarget } from './match-job.js';
import type { CountyCode, ListId } from '@lianban/contracts';

/** The registers against which persons are compared; before they have come, matching waits instead of finding everybody missing. */
const registers = ['household-register'];

/** Matches one county of one version, batch by batch; starts again where a killed run stopped. */
export async function matchCounty(record: ProcedureRecord, job: Pick<JobContext, 'subjectId' | 'signal' | 'heartbeat'>): Promise<void> {
  const target = matchTarget(job.subjectId);
  if (!(await registersHaveCome(record))) return;
  let persons = 0;
  for (;;) {
    if (job.signal.aborted) return;
    const matched = await record.transact(systemActor, (manager, context) => matchBatch(manager, target, context));
    if (matched === 0) break;
    persons += matched;
    await job.heartbeat({ persons });
  }
  await record.transact(systemActor, (manager, { now }) => closeMatching(manager, target, now));
}

/** Nor is anyone matched before the first contribution was set: that nothing is set at all says nothing about a person. */
async function registersHaveCome(record: ProcedureRecord): Promise<boolean> {
  const [row]: { come: number; amounts: boolean }[] = await record.dataSource.query(
    `select (select count(distinct list)::int from list_version where list = any($1)) as come,
       exists (select 1 from reference_setting where key like 'subsidised-enrolment.contribution-fen.%') as amounts`, [registers],
  );
  return row?.come === registers.length && row.amounts;
}

async function closeMatching(manager: EntityManager, target: MatchTarget, now: Date): Promise<void> {
  const key = [target.list, target.version, target.county];
  const [done]: [unknown[], number] = await manager.query(
    'update version_county set matched_at = $4 where list = $1 and version = $2 and county = $3 and matched_at is null returning county', [...key, now],
  );
  if (done.length === 0) return;
  await manager.query(
    `update list_version v set matched_at = $3 where list = $1 and version = $2
     and not exists (select 1 from version_county c where c.list = v.list and c.version = v.version and c.matched_at is null)`,
    [target.list, target.version, now],
  );
  await wakeVersions(manager, [{ list: target.list as ListId, version: target.version, county: target.county as CountyCode }]);
}

/** Once the registers have come, every county that waited for them is matched. */
export async function enqueueWaiting(manager: EntityManager): Promise<void> {
  const waiting: MatchTarget[] = await manager.query('select list, version, county from version_county where matched_at is null');
  for (const target of waiting) await enqueue(manager, matchJob, matchSubject(target));
}
