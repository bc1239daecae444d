import type { RevealedRow } from '@lianban/contracts';
import { appendAudit, inTransaction } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import type { NodeContext } from '../node-context.js';
import { openedCells } from './received-fields.js';
import { sharedWith } from './received-lists.query.js';
import { keptColumns, type KeptRow } from './received-rows.query.js';

/** Clear text of one row on a person's click, audited with its purpose. A row of another department is answered like one that does not exist. */
export async function revealRow(node: NodeContext, actor: RequestActor, { list, row, purpose }: { list: string; row: string; purpose: string }): Promise<RevealedRow> {
  return inTransaction(node.dataSource, actor, async (manager) => {
    const { id, receivers } = sharedWith(node, actor, list);
    const [kept] = await manager.query<KeptRow[]>(`select ${keptColumns} from received_row where id = $1 and list = $2 and department = any($3)`, [row, id, receivers]);
    if (!kept) throw LianbanProblem.notFound('名单中的这一行');
    await appendAudit(manager, { actor, action: 'received.reveal', object: `received/${id}/${row}`, purpose, detail: { version: kept.version, line: kept.line } });
    return { cells: openedCells(node.keys.sealer, kept) };
  });
}
