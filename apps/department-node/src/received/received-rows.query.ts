import { getListContract, isPersonal, type DepartmentCode, type ListContract, type ListPlace, type Page, type ReceivedRow, type ReceivedRowQuery } from '@lianban/contracts';
import { inTransaction } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import type { EntityManager } from 'typeorm';
import type { NodeContext } from '../node-context.js';
import { maskField } from '../rows/mask-cell.js';
import { columnsKept, openedCells, type Cells, type KeptFields } from './received-fields.js';
import { sharedWith } from './received-lists.query.js';

export interface KeptRow extends KeptFields {
  id: string;
  receiver: DepartmentCode;
  county: ListPlace;
  version: number;
  line: number;
}

export const keptColumns = 'id, department as receiver, county, version, line, fields, sealed';

/** Row security holds a department to its own rows; an auditor reads those of all. The text is looked for as it stands, in columns that tell nothing of a person. */
const FILTER = `list = $1 and department = any($2) and ($3::text is null or county = $3)
  and ($4::text is null or exists (select 1 from jsonb_each_text(fields) as f (key, value) where strpos(lower(f.value), lower($4)) > 0))`;

/** Rows of a received list in the order in which they came; masked. */
export async function pageOfReceived(node: NodeContext, actor: RequestActor, list: string, query: ReceivedRowQuery): Promise<Page<ReceivedRow>> {
  return inTransaction(node.dataSource, actor, async (manager) => {
    const { id, receivers } = sharedWith(node, actor, list);
    const filters = [id, receivers, query.county ?? null, query.q ?? null];
    const [{ total }] = await manager.query<[{ total: number }]>(`select count(*)::int as total from received_row where ${FILTER}`, filters);
    const rows = await readAfter(manager, filters, query.cursor ?? 0, query.limit + 1);
    const shown = rows.slice(0, query.limit);
    const contract = getListContract(id);
    return { items: shown.map((row) => shownRow(node, contract, row)), total, nextCursor: rows.length > query.limit ? shown.at(-1)!.id : null };
  });
}

export function readAfter(manager: EntityManager, filters: readonly unknown[], after: number | string, limit: number): Promise<KeptRow[]> {
  return manager.query<KeptRow[]>(`select ${keptColumns} from received_row where ${FILTER} and id > $5 order by id limit $6`, [...filters, after, limit]);
}

export function maskedCells(node: NodeContext, contract: ListContract, row: KeptFields): Cells {
  const clear = openedCells(node.keys.sealer, row);
  return Object.fromEntries(columnsKept(contract).map((column) => [column.key, clear[column.key] == null ? null : maskField(column, clear[column.key]!)]));
}

function shownRow(node: NodeContext, contract: ListContract, row: KeptRow): ReceivedRow {
  const { id, receiver, county, version, line } = row;
  return { id, receiver, county, version, line, cells: maskedCells(node, contract, row), masked: columnsKept(contract).filter(isPersonal).map(({ key }) => key) };
}
