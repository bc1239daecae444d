import type { ChangeRow, DepartmentCode } from '@lianban/contracts';
import { clientOf, cursorRows, setActor, systemActorFor } from '@lianban/persistence';
import type { DataSource } from 'typeorm';
import { bucketSql } from '../share/bucket.js';
import type { ChangesQuery } from './prepare-share.js';

type Row = Omit<ChangeRow, 'rowKey' | 'idDigest' | 'nameDigest'> & { row_key: string; id_digest: string; name_digest: string };

/** Rows of the query from a bucket on, in the one order that makes the same chunks again; one transaction, one snapshot. */
export async function* queriedChanges(dataSource: DataSource, department: DepartmentCode, query: ChangesQuery, fromBucket: number): AsyncGenerator<ChangeRow> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction('REPEATABLE READ');
  try {
    await setActor(runner.manager, systemActorFor(department));
    const parameters = [...(query.parameters ?? []), fromBucket];
    const bucket = bucketSql('change.id_digest');
    const sql = `select op, row_key, county, id_digest, name_digest, line, fields from (${query.sql}) change
      where ${bucket} >= $${parameters.length} order by ${bucket}, row_key, op`;
    for await (const rows of cursorRows<Row>(await clientOf(runner.manager), sql, parameters)) yield* rows.map(changeOf);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

function changeOf({ op, row_key, county, id_digest, name_digest, line, fields }: Row): ChangeRow {
  return { op, rowKey: row_key, county, idDigest: id_digest, nameDigest: name_digest, line: Number(line), fields };
}
