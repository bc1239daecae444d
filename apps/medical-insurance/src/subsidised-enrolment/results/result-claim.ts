import type { ListId } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import type { ProcedureContext } from '../procedure-context.js';

export interface Claim {
  versionId: string;
  period: string;
  rowsAfter: number;
}

/** What was never said need not be taken back. */
const forgetUnsaid = 'delete from result_row where list = $1 and gone and published_digest is null';

const freeze = `
insert into result_change (version_id, row_key, op, person_id, county, name_digest, line, fields, digest)
select $1, row_key, case when gone then 'left' when published_digest is null then 'added' else 'changed' end, person_id, county, name_digest, line, fields, digest
from result_row where list = $2 and published_digest is distinct from digest`;

/** The set of changes of the version at work; a new one when none is. Undefined when there is nothing to say. */
export async function claimChanges(manager: EntityManager, list: ListId, { today }: ProcedureContext): Promise<Claim | undefined> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [list]);
  const [open]: { versionId: string }[] = await manager.query('select version_id as "versionId" from result_version where list = $1 and published_at is null', [list]);
  const versionId = open?.versionId ?? (await newVersion(manager, list));
  if (!versionId) return undefined;
  const [count]: { rows: number }[] = await manager.query('select count(*)::int as rows from result_row where list = $1 and not gone', [list]);
  return { versionId, period: today.slice(0, 7), rowsAfter: count?.rows ?? 0 };
}

async function newVersion(manager: EntityManager, list: ListId): Promise<string | undefined> {
  await manager.query(forgetUnsaid, [list]);
  const [version]: { versionId: string }[] = await manager.query(
    `insert into result_version (version_id, list) select uuidv7(), $1 where exists (select 1 from result_row where list = $1 and published_digest is distinct from digest)
     returning version_id as "versionId"`, [list],
  );
  if (version) await manager.query(freeze, [version.versionId, list]);
  return version?.versionId;
}

const remember = `
update result_row r set published_digest = case when c.op = 'left' then null else c.digest end
from result_change c where c.version_id = $1 and r.list = $2 and r.row_key = c.row_key`;

/** Remembers what was said, in the transaction that says it; answers whether something changed meanwhile. */
export async function settleClaim(manager: EntityManager, versionId: string, list: ListId): Promise<boolean> {
  await manager.query(remember, [versionId, list]);
  await manager.query(forgetUnsaid, [list]);
  await manager.query('delete from result_change where version_id = $1', [versionId]);
  await manager.query('update result_version set published_at = now() where version_id = $1', [versionId]);
  const [left]: { more: boolean }[] = await manager.query('select exists (select 1 from result_row where list = $1 and published_digest is distinct from digest) as more', [list]);
  return left?.more ?? false;
}
