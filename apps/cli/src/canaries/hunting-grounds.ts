import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { serviceNames } from '@lianban/contracts';
import { Client } from '@temporalio/client';
import type { Places } from '../reconcile/places/places.js';
import type { Bag } from './hunt.js';
import { LONGEST_BYTES } from './leaks.js';

const PIECE_BYTES = 8 * 1024 * 1024;
/** Logs of all processes and servers; the record batches and database pages that Kafka and Temporal keep on disk; what the whole world may read. */
const FOLDERS = ['logs', 'kafka', 'temporal', 'public-site'];
/** Kafka's offset and time indexes hold numbers only, and are large. */
const NO_TEXT = /\.(time)?index$/;

export function huntFolders(stateDir: string, bag: Bag): void {
  for (const folder of FOLDERS) {
    const root = join(stateDir, folder);
    if (!existsSync(root)) continue;
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !NO_TEXT.test(entry.name)) huntFile(join(entry.parentPath, entry.name), `${folder}/${entry.name}`, `${folder} 字节`, bag);
    }
  }
}

function huntFile(path: string, place: string, ground: string, bag: Bag): void {
  const file = openIfThere(path);
  if (file === undefined) return;
  const piece = Buffer.alloc(PIECE_BYTES);
  try {
    let kept = 0;
    for (;;) {
      const read = readSync(file, piece, kept, PIECE_BYTES - kept, null);
      if (read === 0) return;
      const end = kept + read;
      bag.search(ground, place, piece.subarray(0, end), read);
      // The end of a piece is searched again with the next, so that nothing hides on the border.
      kept = Math.min(LONGEST_BYTES, end);
      piece.copy(piece, 0, end - kept, end);
    }
  } finally {
    closeSync(file);
  }
}

/** A file of a running server may be gone before its turn comes. */
function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export async function huntTopics({ topics }: Places, bag: Bag): Promise<void> {
  const names = (await topics.names()).filter((name) => !name.startsWith('__'));
  await topics.read(names, ({ topic, key, headers, value }) => {
    bag.search('消息', `主题 ${topic} 的键或消息头`, JSON.stringify({ key, headers }));
    if (value) bag.search('消息', `主题 ${topic}`, value, 0);
  });
}

/** Every workflow's id, memo and attributes, and its whole history as the server has it: nothing is decrypted. */
export async function huntHistories({ workflows }: Places, bag: Bag): Promise<void> {
  const client = new Client({ connection: workflows });
  for await (const { workflowId, runId, raw } of client.workflow.list({ pageSize: 1_000 })) {
    bag.search('流程', '流程的编号、备注或检索属性', `${workflowId} ${clearText(raw.memo)} ${clearText(raw.searchAttributes)}`);
    bag.search('流程', '流程历史', clearText(await client.workflow.getHandle(workflowId, runId).fetchHistory()), 0);
  }
}

/** Bytes inside are shown as the text they are. */
function clearText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Uint8Array ? Buffer.from(part).toString('utf8') : part)) ?? '';
}

const TABLES = `
select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'stage') order by 1`;

/** Every row of every table as text, but for the departments' clear staging (schema stage), which is purged after publication. */
export async function huntTables({ tables }: Places, bag: Bag): Promise<void> {
  for (const service of serviceNames) {
    for (const { name } of await tables.all<{ name: string }>(service, TABLES)) {
      for await (const { row } of tables.each<{ row: string }>(service, `select t::text as row from ${name} t`)) bag.search('表行', `${service} 表 ${name}`, row);
    }
  }
}
