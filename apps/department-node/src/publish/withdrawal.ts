import type { ChangeRow, ListPlace } from '@lianban/contracts';
import { bucketSql, type ChangesFrom } from '@lianban/messaging';
import { clientOf, cursorRows, inTransaction, systemActorFor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import type { BatchRecord } from '../batches/batch.record.js';
import { periodBeside } from '../check/changes-sql.js';
import type { NodeContext } from '../node-context.js';
import { pagesOf } from '../sql/pages-of.js';
import type { PublicationRecord } from './publication.record.js';
import { sealedFields } from './seal-changes.js';

interface Inverse {
  op: ChangeRow['op'];
  row_key: string;
  id_digest: string;
  name_digest: string;
  county: ListPlace;
  line: number;
  fields: string;
}

const INVERSE = `
select case c.op when 'added' then 'left' when 'left' then 'added' else 'changed' end as op, c.row_key, c.id_digest,
  coalesce(c.before ->> 'name_digest', l.name_digest) as name_digest, coalesce(c.before ->> 'county', l.county) as county,
  coalesce((c.before ->> 'line')::int, l.line) as line, coalesce(c.before ->> 'fields', '') as fields
from list_change c left join list_row l on l.list = c.list and l.row_key = c.row_key
where c.publication_id = $1`;

/** What takes a version back: everything it changed, as it was before. */
export function inverseChanges(node: NodeContext, publication: PublicationRecord): ChangesFrom {
  return async function* changes(fromBucket) {
    const bucket = bucketSql('i.id_digest');
    const sql = `select * from (${INVERSE}) i where ${bucket} >= $2 order by ${bucket}, row_key`;
    const read = (deliver: (rows: Inverse[]) => Promise<void>): Promise<void> =>
      inTransaction(node.dataSource, systemActorFor(publication.department), async (manager) => {
        for await (const rows of cursorRows<Inverse>(await clientOf(manager), sql, [publication.withdraws, fromBucket])) await deliver(rows);
      });
    for await (const rows of pagesOf(read)) yield* rows.map((row) => changeOf(node, row));
  };
}

function changeOf(node: NodeContext, { op, row_key, id_digest, name_digest, county, line, fields }: Inverse): ChangeRow {
  const clear = op === 'left' ? {} : (JSON.parse(node.keys.sealer.open(fields, sealedFields)) as ChangeRow['fields']);
  return { op, rowKey: row_key, county, idDigest: id_digest, nameDigest: name_digest, line, fields: clear };
}

/** Restores the node's own state, in the transaction that publishes the withdrawal: `version` is the one that says its rows last. */
export async function applyWithdrawal(manager: EntityManager, publication: PublicationRecord, version: number): Promise<void> {
  const { withdraws, list, batchId } = publication;
  await manager.query(`delete from list_row l using list_change c where c.publication_id = $1 and c.op <> 'left' and l.list = $2 and l.row_key = c.row_key`, [withdraws, list]);
  await manager.query(
    `insert into list_row select r.* from list_change c cross join lateral jsonb_populate_record(null::list_row, c.before || jsonb_build_object('version', $2::int)) r
     where c.publication_id = $1 and c.before is not null`,
    [withdraws, version],
  );
  await manager.query('update list_row set held_by = null where held_by = $1', [batchId]);
  await manager.query('update faulty_row set corrected_by = null where corrected_by = $1', [batchId]);
}

/** Rows that the batch was compared with, after its version is taken back. */
export async function rowsAfterWithdrawal(manager: EntityManager, publication: PublicationRecord, batch: BatchRecord): Promise<number> {
  const [{ rows }] = await manager.query<[{ rows: number }]>(
    `select ((select count(*) from list_row where list = $2 and county = any($3) and ($4::text is null or period = $4))
       - count(*) filter (where op = 'added') + count(*) filter (where op = 'left') - count(*) filter (where op = 'changed' and before ->> 'period' <> $4))::int as rows
     from list_change where publication_id = $1`,
    [publication.withdraws, publication.list, batch.counties, periodBeside(batch)],
  );
  return rows;
}
