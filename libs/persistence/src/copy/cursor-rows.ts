import type { ClientBase } from 'pg';

let cursors = 0;

/** Rows of a query in batches, without holding them all. Inside a transaction, on a connection that is free meanwhile. */
export async function* cursorRows<T extends object>(client: ClientBase, sql: string, parameters: readonly unknown[] = [], batchSize = 1000): AsyncGenerator<T[]> {
  const cursor = `cursor_${++cursors}`;
  await client.query('set local cursor_tuple_fraction = 1');
  await client.query(`declare ${cursor} no scroll cursor for ${sql}`, [...parameters]);
  let open = true;
  try {
    for (;;) {
      const { rows } = await client.query<T>(`fetch ${batchSize} from ${cursor}`);
      if (rows.length > 0) yield rows;
      if (rows.length < batchSize) return;
    }
  } catch (error) {
    open = false;
    throw error;
  } finally {
    if (open) await client.query(`close ${cursor}`);
  }
}
