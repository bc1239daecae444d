import { clientOf, copyInto, cursorRows, inTransaction, systemActorFor } from '@lianban/persistence';
import type { BatchRecord } from '../batches/batch.record.js';
import { copyRowText } from '../check/copy-row-text.js';
import { HeapBound } from '../check/heap-bound.js';
import { closeStage, indexStage, openStage, stageTable } from '../check/stage-tables.js';
import type { NodeContext } from '../node-context.js';
import { withClient } from '../sql/with-client.js';
import { changesQuery } from './changes-query.js';

const PAGE = 2000;
/** Context under which the fields of a published row are sealed. */
export const sealedFields = 'list_row.fields';

/** The fields of added and changed rows, sealed, beside the stage: what the node keeps of a published row. */
export async function sealChanges(node: NodeContext, batch: BatchRecord, signal: AbortSignal): Promise<void> {
  const { sql, parameters } = changesQuery(batch);
  await openStage(node.dataSource.manager, 's', batch.id, ['sealed']);
  await inTransaction(node.dataSource, systemActorFor(batch.department), async (manager) => {
    const pages = cursorRows<{ line: number; fields: object }>(await clientOf(manager), `select line, fields from (${sql}) x where op <> 'left'`, parameters, PAGE);
    await withClient(node.dataSource, (client) => copyInto(client, `copy ${stageTable('s', batch.id)} (line, sealed) from stdin`, sealed(node, pages, signal)));
  });
  await closeStage(node.dataSource.manager, 's', batch.id, batch.department);
  await indexStage(node.dataSource.manager, 's', batch.id);
}

async function* sealed(node: NodeContext, pages: AsyncIterable<{ line: number; fields: object }[]>, signal: AbortSignal): AsyncGenerator<string> {
  const { sealer } = node.keys;
  const heap = new HeapBound();
  for await (const rows of pages) {
    heap.keep();
    signal.throwIfAborted();
    yield rows.map(({ line, fields }) => copyRowText(line, [sealer.seal(JSON.stringify(fields), sealedFields)])).join('');
  }
}
