import type { CountyCode, EnrolmentStatusFields, InboxItem, ListId, Page } from '@lianban/contracts';
import { inTransaction } from '@lianban/persistence';
import { outcomeLabels } from '@lianban/procedure-subsidised-enrolment';
import type { RequestActor } from '@lianban/service';
import type { z } from 'zod';
import type { InboxQuery } from '../batches/batch-list.query.js';
import type { NodeContext } from '../node-context.js';
import { labelOf } from '../papers/roster.query.js';
import { sealedFields } from '../publish/seal-changes.js';
import { maskCell, maskName } from '../rows/mask-cell.js';
import { sealedResult } from './land-results.js';

interface Kept {
  id: string;
  at: Date;
  list: ListId;
  version: number;
  line: number | null;
  county: CountyCode | null;
  fields: Partial<EnrolmentStatusFields> & { person?: string; ownShareFen?: string };
  named: string | null;
}

const FILTER = `(i.fields ->> 'sourceList' is not distinct from coalesce($1, i.fields ->> 'sourceList') or i.list = $1) and ($2::text is null or i.fields ->> 'outcome' = $2)`;

/** What came back about the persons a department named, the newest first; masked. */
export async function pageOfInbox(node: NodeContext, actor: RequestActor, query: z.output<typeof InboxQuery>): Promise<Page<InboxItem>> {
  const filters = [query.list ?? null, query.outcome ?? null];
  return inTransaction(node.dataSource, actor, async (manager) => {
    const [{ total }] = await manager.query<[{ total: number }]>(`select count(*)::int as total from inbox_item i where ${FILTER}`, filters);
    const rows = await manager.query<Kept[]>(
      `select i.id, i.at, i.list, i.version, i.line, i.county, i.fields,
         (select l.fields from list_row l where l.id_digest = i.id_digest and l.department = i.department order by (l.list = i.fields ->> 'sourceList') desc limit 1) as named
       from inbox_item i where ${FILTER} and ($3::bigint is null or i.id < $3) order by i.id desc limit $4`,
      [...filters, query.cursor ?? null, query.limit + 1],
    );
    const shown = rows.slice(0, query.limit);
    return { items: shown.map((row) => itemOf(node, row)), total, nextCursor: rows.length > query.limit ? shown.at(-1)!.id : null };
  });
}

function itemOf(node: NodeContext, row: Kept): InboxItem {
  const { fields } = row;
  const outcome = fields.outcome ?? 'to-collect';
  return {
    id: row.id, at: row.at.toISOString(), list: fields.sourceList ?? row.list, version: Number(fields.sourceVersion ?? row.version),
    line: fields.sourceLine ? Number(fields.sourceLine) : row.line, person: personOf(node, row), category: labelOf(fields.category ?? null), county: row.county,
    outcome, outcomeLabel: outcome === 'to-collect' ? '待征收个人缴费' : ((outcomeLabels as Record<string, string>)[outcome] ?? outcome), finding: fields.finding ?? null, caseNumber: fields.caseNumber ?? null,
  };
}

function personOf(node: NodeContext, { fields, named }: Kept): string {
  const sealed = fields.person ?? named;
  if (!sealed) return '（已不在名单中）';
  const { idNumber, name } = JSON.parse(node.keys.sealer.open(sealed, fields.person ? sealedResult : sealedFields)) as { idNumber: string; name: string };
  return `${maskName(name)} ${maskCell(idNumber, 'id-number')}`;
}
