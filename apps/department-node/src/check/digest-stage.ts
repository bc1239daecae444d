import { columnsOf, getListContract } from '@lianban/contracts';
import { clientOf, copyInto, cursorRows, inTransaction, systemActorFor } from '@lianban/persistence';
import type { BatchRecord } from '../batches/batch.record.js';
import type { NodeContext } from '../node-context.js';
import { withClient } from '../sql/with-client.js';
import { contentHash } from './content-hash.js';
import { copyRowText } from './copy-row-text.js';
import { HeapBound } from './heap-bound.js';
import { rowIdentity } from './row-identity.js';
import { closeStage, digestColumns, indexStage, openStage, stageTable } from './stage-tables.js';

const PAGE = 2000;

type StagedRow = Record<string, string> & { line: number };

/** Keyed digests of every staged row, beside it: who, under which name, which row, with which content. */
export async function digestStage(node: NodeContext, batch: BatchRecord, onRows: (rows: number) => Promise<void>): Promise<void> {
  await openStage(node.dataSource.manager, 'd', batch.id, digestColumns);
  await inTransaction(node.dataSource, systemActorFor(batch.department), async (manager) => {
    const rows = cursorRows<StagedRow>(await clientOf(manager), `select * from ${stageTable('r', batch.id)}`, [], PAGE);
    await withClient(node.dataSource, (client) =>
      copyInto(client, `copy ${stageTable('d', batch.id)} (line, ${digestColumns.join(', ')}) from stdin`, digested(node, batch, rows, onRows)));
  });
  await closeStage(node.dataSource.manager, 'd', batch.id, batch.department);
  await indexStage(node.dataSource.manager, 'd', batch.id);
}

async function* digested(node: NodeContext, batch: BatchRecord, pages: AsyncIterable<StagedRow[]>, onRows: (rows: number) => Promise<void>): AsyncGenerator<string> {
  const { digester } = node.keys;
  const identity = rowIdentity(digester, batch.list);
  const content = columnsOf(getListContract(batch.list), 'full').map(({ key }) => key);
  const heap = new HeapBound();
  for await (const rows of pages) {
    let text = '';
    for (const row of rows) {
      const at = (key: string): string => row[key] ?? '';
      const key = identity.key(at);
      const subject = identity.subject(at, key);
      text += copyRowText(row.line, [key, subject, identity.name(at, subject), contentHash(digester, content.map(at)), identity.place(at), at('category')]);
    }
    yield text;
    heap.keep();
    await onRows(rows.length);
  }
}
