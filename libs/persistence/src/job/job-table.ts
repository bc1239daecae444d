import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';
import type { JobView } from './job.js';

export interface JobRow {
  id: string;
  kind: string;
  subjectId: string;
  attempts: number;
  claims: number;
}

const columns = `id, kind, subject_id as "subjectId", attempts, claims`;

/** Lock that every job of one kind and subject shares. */
export const lockName = (job: Pick<JobRow, 'kind' | 'subjectId'>): string => `job/${job.kind}/${job.subjectId}`;

export async function findCandidates(session: ClientBase, kinds: readonly string[], limit: number): Promise<JobRow[]> {
  const { rows } = await session.query<JobRow>(
    `select ${columns} from job where state in ('queued', 'running') and run_after <= now() and kind = any($1) order by run_after, id limit $2`,
    [kinds, limit],
  );
  return rows;
}

/** Call with the lock held. Undefined when another process has ended it meanwhile. */
export async function claim(session: ClientBase, id: string): Promise<JobRow | undefined> {
  const { rows } = await session.query<JobRow>(
    `update job set state = 'running', claims = claims + 1, started_at = coalesce(started_at, clock_timestamp()), heartbeat_at = clock_timestamp()
     where id = $1 and state in ('queued', 'running') and run_after <= now() returning ${columns}`,
    [id],
  );
  return rows[0];
}

/** Ends or puts back this claim of the job; does nothing when another claim has taken over. */
export async function settle(manager: EntityManager, job: JobRow, end: { state: 'done' | 'failed'; code: string | null }): Promise<void> {
  await manager.query(
    `update job set state = $3, last_error_code = coalesce($4, last_error_code), ended_at = clock_timestamp(), attempts = attempts + $5
     where id = $1 and claims = $2 and state = 'running'`,
    [job.id, job.claims, end.state, end.code, end.code === null ? 0 : 1],
  );
}

/** Back into the queue; where a newer job of the same subject already waits, that one stands for both. */
export async function putBack(manager: EntityManager, job: JobRow, again: { afterMs: number; code: string | null }): Promise<void> {
  await manager.query(
    `update job set state = case when exists (select from job other where other.kind = job.kind and other.subject_id = job.subject_id and other.state = 'queued')
                                 then 'done' else 'queued' end,
            attempts = attempts + case when $4::text is null then 0 else 1 end, last_error_code = coalesce($4, last_error_code),
            run_after = now() + make_interval(secs => $3::float8 / 1000)
     where id = $1 and claims = $2 and state = 'running'`,
    [job.id, job.claims, again.afterMs, again.code],
  );
}

export async function beat(manager: EntityManager, job: JobRow, progress: Record<string, unknown> | undefined): Promise<void> {
  await manager.query(
    `update job set heartbeat_at = clock_timestamp(), progress = coalesce($3, progress) where id = $1 and claims = $2`,
    [job.id, job.claims, progress === undefined ? null : JSON.stringify(progress)],
  );
}

export async function findJob(manager: EntityManager, kind: string, subjectId: string): Promise<JobView | undefined> {
  const [row] = await manager.query<JobView[]>(
    `select id, kind, subject_id as "subjectId", state, attempts, run_after as "runAfter", progress, heartbeat_at as "heartbeatAt", last_error_code as "lastErrorCode"
     from job where kind = $1 and subject_id = $2 order by id desc limit 1`,
    [kind, subjectId],
  );
  return row;
}
