import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';

/** The connection of a transaction, for COPY and cursors. */
export async function clientOf(manager: EntityManager): Promise<ClientBase> {
  if (!manager.queryRunner) throw new Error('a COPY or cursor needs the manager of a transaction');
  return (await manager.queryRunner.connect()) as ClientBase;
}

/** One row in COPY's text format. */
export function copyLine(values: readonly (string | number | boolean | null)[]): string {
  return values.map(copyValue).join('\t') + '\n';
}

function copyValue(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  return String(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!);
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** `sql` is `COPY … FROM STDIN`; lines are gathered into writes of 128 KiB. Answers the rows copied. */
export async function copyInto(client: ClientBase, sql: string, lines: AsyncIterable<string> | Iterable<string>): Promise<number> {
  throw new Error(`copyInto ${typeof client} ${sql} ${typeof lines}`);
}

/** Rows of a query in batches, without holding them all; needs a connection of its own while it runs. */
export async function* cursorRows<T extends object>(client: ClientBase, sql: string, parameters: readonly unknown[] = [], batchSize = 1000): AsyncGenerator<T[]> {
  throw new Error(`cursorRows ${typeof client} ${sql} ${parameters.length} ${batchSize}`);
}
