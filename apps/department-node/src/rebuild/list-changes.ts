import { columnsOf, getListContract, type ChangeRow, type ShareManifest } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import { contentHash } from '../check/content-hash.js';
import type { NodeContext } from '../node-context.js';
import type { PublicationRecord } from '../publish/publication.record.js';
import { sealedFields } from '../publish/seal-changes.js';
import { applyWithdrawal } from '../publish/withdrawal.js';

export async function createChangeStage(manager: EntityManager): Promise<void> {
  await manager.query('create temporary table rebuilt (op text, row_key text, line int, county text, id_digest text, name_digest text, row_hash text, category text, fields text) on commit drop');
}

/** The changes of one chunk, as the node keeps rows: fields sealed, content told by its hash. */
export async function stageChanges(node: NodeContext, manager: EntityManager, { list, digestKeyId }: Pick<ShareManifest, 'list' | 'digestKeyId'>, rows: readonly ChangeRow[]): Promise<void> {
  const digester = node.keys.digesterOf(digestKeyId);
  const columns = columnsOf(getListContract(list), 'full').map(({ key }) => key);
  const kept = rows.map(({ fields, ...row }) => (row.op === 'left' ? row : {
    ...row, category: fields['category'] ?? null, fields: node.keys.sealer.seal(JSON.stringify(fields), sealedFields), rowHash: contentHash(digester, columns.map((key) => fields[key] ?? '')),
  }));
  await manager.query(
    `insert into rebuilt select op, "rowKey", line, county, "idDigest", "nameDigest", "rowHash", category, fields
     from jsonb_to_recordset($1) as r (op text, "rowKey" text, line int, county text, "idDigest" text, "nameDigest" text, "rowHash" text, category text, fields text)`,
    [JSON.stringify(kept)],
  );
}

/** Brings the list to a version as its publication did, and keeps what was before, so that it can be withdrawn. */
export async function applyChanges(manager: EntityManager, { list, department, version, scope, batchId, kind }: ShareManifest, publication: PublicationRecord): Promise<void> {
  if (kind === 'withdrawal') await applyWithdrawal(manager, publication, version);
  else {
    await manager.query(
      `insert into list_change (publication_id, department, list, row_key, op, id_digest, before)
       select $1, $2, $3, r.row_key, r.op, r.id_digest, to_jsonb(l) from rebuilt r left join list_row l on l.list = $3 and l.row_key = r.row_key`,
      [publication.id, department, list],
    );
    await manager.query(`delete from list_row l using rebuilt r where l.list = $1 and l.row_key = r.row_key`, [list]);
    await manager.query(
      `insert into list_row (department, list, row_key, county, period, id_digest, name_digest, row_hash, category, fields, line, version, batch_id)
       select $1, $2, row_key, county, $3, id_digest, name_digest, row_hash, nullif(category, ''), fields, line, $4, $5 from rebuilt where op <> 'left'`,
      [department, list, scope.period, version, batchId],
    );
  }
  await manager.query('truncate rebuilt');
}
