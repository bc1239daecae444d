import { getListContract, listPlaces, type ListId } from '@lianban/contracts';
import { appendAudit, inTransaction } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { writeXlsx } from '@lianban/tabular';
import type { Writable } from 'node:stream';
import type { NodeContext } from '../node-context.js';
import { columnsKept } from './received-fields.js';
import { sharedWith } from './received-lists.query.js';
import { maskedCells, readAfter, type KeptRow } from './received-rows.query.js';

const PAGE = 1000;

/** Audited before the first byte. Throws NOT_FOUND for a list that is not shared with the department. */
export async function beginExport(node: NodeContext, actor: RequestActor, list: string): Promise<ListId> {
  const { id } = sharedWith(node, actor, list);
  await inTransaction(node.dataSource, actor, (manager) => appendAudit(manager, { actor, action: 'received.export', object: `received/${id}`, purpose: actor.purpose }));
  return id;
}

/** All rows of a received list as they are shown: masked. */
export async function writeReceived(node: NodeContext, actor: RequestActor, list: ListId, output: Writable): Promise<void> {
  const contract = getListContract(list);
  const columns = columnsKept(contract);
  const cellOf = (cells: Record<string, string | null>, { key, type }: (typeof columns)[number]): string =>
    type === 'county' ? (listPlaces[cells[key] as keyof typeof listPlaces] ?? '') : (cells[key] ?? '');
  async function* rows(): AsyncGenerator<string[]> {
    for await (const row of everyRow(node, actor, list)) {
      const cells = maskedCells(node, contract, row);
      yield [...columns.map((column) => cellOf(cells, column)), String(row.version), String(row.line)];
    }
  }
  await writeXlsx(output, [{ name: '收到的名单（脱敏）', columns: [...columns.map(({ label }) => ({ heading: label })), { heading: '版本' }, { heading: '行号' }], rows: rows() }]);
}

async function* everyRow(node: NodeContext, actor: RequestActor, list: ListId): AsyncGenerator<KeptRow> {
  const { receivers } = sharedWith(node, actor, list);
  for (let after = '0'; ; ) {
    const rows = await inTransaction(node.dataSource, actor, (manager) => readAfter(manager, [list, receivers, null, null], after, PAGE));
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}
