import type { EntityManager } from 'typeorm';

/** Rows by the names of their columns, written in one statement. */
export async function writeRows(manager: EntityManager, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map((name) => `"${name}"`).join(', ');
  await manager.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}
