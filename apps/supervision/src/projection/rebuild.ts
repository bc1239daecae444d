import { appendAudit, inTransaction, systemActor } from '@lianban/persistence';
import type { DataSource } from 'typeorm';

/**
 * Throws the projection away; the running service then reads the topics again from their beginning, under a new
 * consumer group. Office notices stay: their acknowledgement is a record of its own, and a notice arrives once.
 */
export async function rebuildProjection(dataSource: DataSource): Promise<number> {
  return inTransaction(dataSource, systemActor, async (manager) => {
    const rows = await manager.query<[{ generation: number }[], number]>('update projection_generation set generation = generation + 1 returning generation');
    const generation = rows[0][0]!.generation;
    await manager.query('delete from step_projection');
    await manager.query('delete from source_watermark');
    await appendAudit(manager, { actor: systemActor, action: 'projection.rebuild', object: `projection/${generation}` });
    return generation;
  });
}

/** Digest over every projected step: equal before and after a rebuild, or something was lost. */
export async function projectionHash(dataSource: DataSource): Promise<{ steps: number; hash: string }> {
  return inTransaction(dataSource, systemActor, async (manager) => {
    const rows = await manager.query<{ steps: number; hash: string }[]>(
      `select count(*)::int as steps, coalesce(encode(sha256(convert_to(string_agg(
         step_id || ':' || revision || ':' || md5(message::text), ',' order by step_id), 'utf8')), 'hex'), '') as hash from step_projection`,
    );
    return rows[0]!;
  });
}
