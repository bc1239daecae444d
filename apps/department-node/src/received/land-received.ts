import { getListContract, standsAlone, type ChangeRow, type ShareManifest } from '@lianban/contracts';
import type { ApplyVersion } from '@lianban/messaging';
import { inTransaction, systemActor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import type { NodeContext } from '../node-context.js';
import { keptFields } from './received-fields.js';
import { receiversOfVersion, type Receivers } from './receivers.js';

/**
 * Applies a version of a list that departments of this node receive (景府发〔2023〕10号 art. 5, 景府办字〔2023〕43号 item 17): its changes
 * are staged first, invisible and repeatable; for every receiving department they take effect in the one transaction that
 * marks the version applied and signs the receipts.
 */
export function landReceived(node: NodeContext): ApplyVersion {
  return async ({ list, version, manifest, changes }) => {
    await asSystem(node, (manager) => manager.query('delete from received_staged where list = $1 and version = $2', [list, version]));
    for await (const rows of changes) await asSystem(node, (manager) => stage(node, manager, manifest, rows));
    return (manager) => close(manager, manifest, receiversOfVersion(manifest, node.departments));
  };
}

const asSystem = <T>(node: NodeContext, work: (manager: EntityManager) => Promise<T>): Promise<T> => inTransaction(node.dataSource, systemActor, work);

async function stage(node: NodeContext, manager: EntityManager, { list, version }: ShareManifest, rows: readonly ChangeRow[]): Promise<void> {
  const contract = getListContract(list);
  const kept = rows.map((row) => ({ ...row, ...(row.op === 'left' ? { fields: {}, sealed: null } : keptFields(node.keys.sealer, contract, row)) }));
  await manager.query(
    `insert into received_staged (list, version, op, row_key, county, id_digest, line, fields, sealed)
     select $1, $2, r.op, r."rowKey", r.county, r."idDigest", r.line, r.fields, r.sealed
     from jsonb_to_recordset($3) as r (op text, "rowKey" text, county text, "idDigest" text, line int, fields jsonb, sealed text)`,
    [list, version, JSON.stringify(kept)],
  );
}

const leave = `delete from received_row r using received_staged s where s.list = $1 and s.version = $2 and s.op = 'left' and r.list = s.list and r.row_key = s.row_key and r.department = any($3)`;

/** What a snapshot does not name is not there any more. */
const passOver = `
delete from received_row r where r.list = $1 and r.department = any($3) and r.county = any($4) and ($5::text is null or r.period = $5)
  and not exists (select 1 from received_staged s where s.list = $1 and s.version = $2 and s.op <> 'left' and s.row_key = r.row_key)`;

const enter = `
insert into received_row (department, list, row_key, county, id_digest, period, version, line, fields, sealed)
select d.department, s.list, s.row_key, s.county, s.id_digest, $4, s.version, s.line, s.fields, s.sealed
from received_staged s cross join unnest($3::text[]) as d (department) where s.list = $1 and s.version = $2 and s.op <> 'left'
order by s.line, s.row_key
on conflict on constraint received_row_pk do update set county = excluded.county, id_digest = excluded.id_digest, period = excluded.period,
  version = excluded.version, line = excluded.line, fields = excluded.fields, sealed = excluded.sealed`;

/** Answers the changes applied, as the manifest counts them. Who declined the share keeps nothing of it. */
async function close(manager: EntityManager, { list, version, kind, scope }: ShareManifest, { taking, declined }: Receivers): Promise<number> {
  if (declined.length > 0) await manager.query('delete from received_row where list = $1 and department = any($2)', [list, declined]);
  await manager.query(leave, [list, version, taking]);
  if (kind === 'snapshot') await manager.query(passOver, [list, version, taking, scope.counties, standsAlone(getListContract(list)) ? scope.period : null]);
  await manager.query(enter, [list, version, taking, scope.period]);
  const [, rows] = await manager.query<[unknown, number]>('delete from received_staged where list = $1 and version = $2', [list, version]);
  return rows;
}
