import type { EntityManager } from 'typeorm';

/** r: accepted rows in clear · d: their digests · s: their sealed fields. */
export type StageKind = 'r' | 'd' | 's';

export const digestColumns = ['row_key', 'id_digest', 'name_digest', 'row_hash', 'county', 'category'] as const;

export function stageName(kind: StageKind, batchId: string): string {
  return `${kind}_${batchId.replaceAll('-', '')}`;
}

/** In a correction: `<batch number>:<line>` of the refused row that a row corrects. */
export const sourceLineColumn = 'sourceLine';

/** Name for SQL; the batch id is a UUID, so nothing needs quoting. */
export function stageTable(kind: StageKind, batchId: string): string {
  return `stage.${stageName(kind, batchId)}`;
}

/** A new, empty table, open to COPY until it is closed. */
export async function openStage(manager: EntityManager, kind: StageKind, batchId: string, columns: readonly string[]): Promise<void> {
  await manager.query('select stage_open($1, $2)', [stageName(kind, batchId), columns]);
}

/** Shows the table to its department only. */
export async function closeStage(manager: EntityManager, kind: StageKind, batchId: string, department: string): Promise<void> {
  await manager.query('select stage_close($1, $2)', [stageName(kind, batchId), department]);
}

/** Indexes the table by line and takes its statistics. */
export async function indexStage(manager: EntityManager, kind: StageKind, batchId: string): Promise<void> {
  await manager.query('select stage_index($1)', [stageName(kind, batchId)]);
}

export async function dropStages(manager: EntityManager, batchId: string): Promise<void> {
  for (const kind of ['r', 'd', 's'] as const) await manager.query('select stage_drop($1)', [stageName(kind, batchId)]);
}

export async function isStaged(manager: EntityManager, batchId: string): Promise<boolean> {
  const [row] = await manager.query<{ staged: boolean }[]>('select to_regclass($1) is not null as staged', [stageTable('d', batchId)]);
  return row?.staged ?? false;
}

/** Column of the stage table for a column of the contract. */
export function stageColumn(key: string): string {
  return `"${key}"`;
}
