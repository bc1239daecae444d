import { getListContract, identityCategories, namesPersons, type ListPlace, type Page, type RosterRow } from '@lianban/contracts';
import { appendAudit, inTransaction } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { getBatch } from '../batches/batch.record.js';
import type { NodeContext } from '../node-context.js';
import { sealedFields } from '../publish/seal-changes.js';
import { maskCell, maskName } from '../rows/mask-cell.js';

interface Kept {
  line: number;
  county: ListPlace;
  category: string | null;
  fields: string;
}

/** The persons whom a published batch brought or changed, by line; masked unless the caller said what clear text is for. Nobody, where the list names none. */
export async function pageOfRoster(node: NodeContext, actor: RequestActor, batchId: string, { cursor, limit }: { cursor: number; limit: number }): Promise<Page<RosterRow>> {
  return inTransaction(node.dataSource, actor, async (manager) => {
    const batch = await getBatch(manager, batchId);
    if (!namesPersons(getListContract(batch.list))) return { items: [], total: 0, nextCursor: null };
    const clear = actor.purpose !== null;
    if (clear) await appendAudit(manager, { actor, action: 'batch.roster.reveal', object: `batch/${batchId}`, purpose: actor.purpose, detail: { after: cursor, limit } });
    const [{ total }] = await manager.query<[{ total: number }]>('select count(*)::int as total from list_row where list = $1 and batch_id = $2', [batch.list, batchId]);
    const rows = await manager.query<Kept[]>('select line, county, category, fields from list_row where list = $1 and batch_id = $2 and line > $3 order by line limit $4', [batch.list, batchId, cursor, limit + 1]);
    const items = rows.slice(0, limit).map((row) => rosterRow(node, row, clear));
    return { items, total, nextCursor: rows.length > limit ? String(items.at(-1)!.line) : null };
  });
}

function rosterRow(node: NodeContext, { line, county, category, fields }: Kept, clear: boolean): RosterRow {
  const row = JSON.parse(node.keys.sealer.open(fields, sealedFields)) as Record<string, string | null>;
  const name = row['name'] ?? '';
  const idNumber = row['idNumber'] ?? '';
  return {
    line, county, name: clear ? name : maskName(name), idNumber: clear ? idNumber : maskCell(idNumber, 'id-number'),
    category: labelOf(category), recognisedOn: row['recognisedOn'] ?? row['diedOn'] ?? row['insuredOn'] ?? row['paidOn'] ?? null,
  };
}

export function labelOf(category: string | null): string | null {
  return category && category in identityCategories ? identityCategories[category as keyof typeof identityCategories].label : category;
}
