import type { BatchDifference } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import type { BatchRecord } from '../batches/batch.record.js';
import { brakeOf, defaultBrakeLimits, type BrakeLimits } from '../batches/brake.js';
import { openDoubtsSql } from './open-doubts.js';
import { comparedParameters, comparedSql, periodBeside } from './changes-sql.js';
import { stageTable } from './stage-tables.js';

interface Compared {
  added: number;
  changed: number;
  left: number;
  unchanged: number;
  held: number;
}

/** What the version would change against the last applied one. */
export async function computeDifference(manager: EntityManager, batch: BatchRecord, limits: BrakeLimits = defaultBrakeLimits): Promise<BatchDifference> {
  await manager.query(`set local work_mem = '192MB'`);
  const [compared] = await manager.query<[Compared]>(
    `select (count(*) filter (where op = 'added'))::int as added, (count(*) filter (where op = 'changed'))::int as changed,
       (count(*) filter (where op = 'left' and held is null))::int as left, (count(*) filter (where op = 'unchanged'))::int as unchanged,
       (count(*) filter (where held is not null))::int as held
     from (${comparedSql(batch)}) c`,
    comparedParameters(batch),
  );
  const [{ rows: previousRows }] = await manager.query<[{ rows: number }]>(
    'select count(*)::int as rows from list_row where list = $1 and county = any($2) and ($3::text is null or period = $3)',
    [batch.list, batch.counties, periodBeside(batch)],
  );
  return {
    ...compared, previousRows, rowsAfter: previousRows + compared.added + (await rowsFromOtherPeriods(manager, batch)) - compared.left,
    unreadable: await unreadableRows(manager, batch),
    previousVersions: await previousVersions(manager, batch),
    brake: brakeOf({ ...compared, previousRows }, limits),
  };
}

/** Rows that stood in another period and stand in that of the batch when it is applied. */
async function rowsFromOtherPeriods(manager: EntityManager, batch: BatchRecord): Promise<number> {
  const [{ rows }] = await manager.query<[{ rows: number }]>(
    `select count(*)::int as rows from ${stageTable('d', batch.id)} d join list_row l on l.list = $1 and l.row_key = d.row_key
     where l.period <> $2 and l.row_hash <> d.row_hash`,
    [batch.list, periodBeside(batch)],
  );
  return rows;
}

async function unreadableRows(manager: EntityManager, batch: BatchRecord): Promise<number> {
  if (batch.mode === 'incremental') return 0;
  const [{ rows }] = await manager.query<[{ rows: number }]>(
    `select count(*)::int as rows from (${openDoubtsSql(batch, '$1::uuid', '$2::uuid')}) o where id_digest is null`,
    [batch.id, batch.correctsBatchId],
  );
  return rows;
}

async function previousVersions(manager: EntityManager, batch: BatchRecord): Promise<BatchDifference['previousVersions']> {
  const rows = await manager.query<{ version: number; period: string; publishedAt: Date; counts: { added: number; changed: number; left: number; rowsAfter: number } }[]>(
    `select version, period, published_at as "publishedAt", counts from publication where list = $1 and published_at is not null order by version desc limit 3`,
    [batch.list],
  );
  return rows.map(({ version, period, publishedAt, counts: { added, changed, left, rowsAfter } }) => ({
    version, period, publishedAt: publishedAt.toISOString(), added, changed, left, rows: rowsAfter,
  }));
}

/** Number of the list's last published version, 0 before the first. */
export async function lastVersion(manager: EntityManager, list: string): Promise<number> {
  const [{ version }] = await manager.query<[{ version: number }]>('select coalesce(max(version), 0)::int as version from publication where list = $1', [list]);
  return version;
}
