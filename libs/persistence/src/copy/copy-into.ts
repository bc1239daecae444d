import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyValue(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  const text = String(value);
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!) : text;
}

const WRITE_LENGTH = 128 * 1024;

async function* gathered(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let text = '';
  for await (const line of lines) {
    text += line;
    if (text.length < WRITE_LENGTH) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}

/** `sql` is `COPY … FROM STDIN`; lines are gathered into writes of 128 KiB. Answers the rows copied. */
export async function copyInto(client: ClientBase, sql: string, lines: AsyncIterable<string> | Iterable<string>): Promise<number> {
  const copy = client.query(copyFrom(sql));
  await pipeline(Readable.from(gathered(lines)), copy);
  return copy.rowCount;
}
