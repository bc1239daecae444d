import { findResultReceiver, EnrolmentStatusFields, PersonToCollectFields, type ChangeRow } from '@lianban/contracts';
import { ShareRefused, type ApplyVersion } from '@lianban/messaging';
import { inTransaction, setActor, systemActorFor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import type { NodeContext } from '../node-context.js';

/** Context under which what names a person in a result is sealed. */
export const sealedResult = 'inbox_item.person';

/** Results are few per version, gathered every few seconds: read whole, written in the closing transaction. */
export function landResult(node: NodeContext): ApplyVersion {
  return async ({ list, version, changes, manifest }) => {
    const department = findResultReceiver(list);
    if (!department) throw new ShareRefused('LIST_NOT_TAKEN');
    await inTransaction(node.dataSource, systemActorFor(department), (manager) => manager.query('delete from inbox_staged where list = $1 and version = $2', [list, version]));
    for await (const rows of changes) {
      const kept = rows.map((row) => ({ ...row, fields: row.op === 'left' ? {} : keptFields(node, list, row) }));
      await inTransaction(node.dataSource, systemActorFor(department), (manager) =>
        manager.query(
          `insert into inbox_staged (department, list, version, op, row_key, county, id_digest, line, fields)
           select $1, $2, $3, r.op, r."rowKey", r.county, r."idDigest", r.line, r.fields
           from jsonb_to_recordset($4) as r (op text, "rowKey" text, county text, "idDigest" text, line int, fields jsonb)`,
          [department, list, version, JSON.stringify(kept)],
        ));
    }
    return async (manager) => {
      await setActor(manager, systemActorFor(department));
      return close(manager, list, version, manifest.publishedAt);
    };
  };
}

/** Codes as they are; what names a person, sealed. Throws ShareRefused for other fields than agreed. */
function keptFields(node: NodeContext, list: string, { fields }: ChangeRow): object {
  if (list !== 'persons-to-collect') return parsed(() => EnrolmentStatusFields.parse(fields));
  const { idNumber, name, ...codes } = parsed(() => PersonToCollectFields.parse(fields));
  return { ...codes, person: node.keys.sealer.seal(JSON.stringify({ idNumber, name }), sealedResult) };
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new ShareRefused('FIELDS_NOT_AGREED');
  }
}

async function close(manager: EntityManager, list: string, version: number, at: string): Promise<number> {
  await manager.query(`delete from inbox_item i using inbox_staged s where s.list = $1 and s.version = $2 and s.op = 'left' and i.list = s.list and i.row_key = s.row_key`, [list, version]);
  await manager.query(
    `insert into inbox_item (department, list, row_key, version, county, id_digest, line, fields, at)
     select department, list, row_key, version, county, id_digest, line, fields, $3 from inbox_staged where list = $1 and version = $2 and op <> 'left'
     on conflict on constraint inbox_item_pk do update set version = excluded.version, county = excluded.county, line = excluded.line, fields = excluded.fields, at = excluded.at`,
    [list, version, at],
  );
  const [, rows] = await manager.query<[unknown, number]>('delete from inbox_staged where list = $1 and version = $2', [list, version]);
  return rows;
}
