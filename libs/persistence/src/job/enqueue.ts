import type { EntityManager } from 'typeorm';

/** In the transaction of the record. A job of this kind and subject that still waits is not doubled. */
export async function enqueue(manager: EntityManager, kind: string, subjectId: string, options: { runAfter?: Date } = {}): Promise<void> {
  await manager.query(
    `insert into job (kind, subject_id, run_after) values ($1, $2, coalesce($3, now()))
     on conflict (kind, subject_id) where state = 'queued' do update set run_after = least(job.run_after, excluded.run_after)`,
    [kind, subjectId, options.runAfter ?? null],
  );
}
