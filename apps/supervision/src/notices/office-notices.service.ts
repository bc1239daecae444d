import type { NoticeKind, OfficeNotice } from '@lianban/contracts';
import { appendAudit, BusinessClock, inTransaction } from '@lianban/persistence';
import { LianbanProblem, readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { newsLabels, noticeLabels } from './notice-words.js';

export const NoticeQuery = z.object({
  /** Only what nobody has acknowledged yet. */
  unread: z.enum(['true', 'false']).default('false').transform((text) => text === 'true'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type NoticeQuery = z.infer<typeof NoticeQuery>;

export interface NoticePage {
  items: OfficeNotice[];
  total: number;
  /** Not yet acknowledged, whatever the filter. */
  unread: number;
  nextCursor: string | null;
}

const iso = (column: string): string => `to_json(${column} at time zone 'UTC')#>>'{}' || 'Z'`;
const view = `id, office, kind, title, text, step_id as "stepId", case_id as "caseId", case_number as "caseNumber", procedure, due_on::text as "dueOn",
  ${iso('arrived_at')} as "arrivedAt", issued_by as "issuedBy", ${iso('acknowledged_at')} as "acknowledgedAt", acknowledged_by as "acknowledgedBy"`;

type Row = Omit<OfficeNotice, 'kindLabel'>;
const named = (row: Row): OfficeNotice => ({ ...row, kindLabel: { ...noticeLabels, ...newsLabels }[row.kind as NoticeKind] ?? row.kind });

/** The inbox of an office: belongs to the office, not to a person. Watchers read those of their place. */
@Injectable()
export class OfficeNoticesService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource, @Inject(BusinessClock) private readonly clock: BusinessClock) {}

  list(actor: RequestActor, { unread, cursor, limit }: NoticeQuery): Promise<NoticePage> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      const counts = await countNotices(manager);
      const after = readCursor(cursor, 2);
      const rows = await manager.query<(Row & { position: string })[]>(
        `select ${view}, arrived_at::text as position from office_notice
         where ($1::boolean = false or acknowledged_at is null) and ($2::timestamptz is null or (arrived_at, id) < ($2, $3::uuid))
         order by arrived_at desc, id desc limit $4`,
        [unread, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map(({ position: _, ...row }) => named(row)), total: unread ? counts.unread : counts.total, unread: counts.unread,
        nextCursor: last ? writeCursor([last.position, last.id]) : null,
      };
    });
  }

  /** Once, by whoever of the office comes first; a second time changes nothing. NOT_FOUND for another office's notice. */
  acknowledge(actor: RequestActor, id: string): Promise<OfficeNotice> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      const [updated] = await manager.query<[unknown[], number]>(
        `update office_notice set acknowledged_at = $3, acknowledged_by = $4 where id = $1 and office = $2 and acknowledged_at is null returning id`,
        [id, actor.office, await this.clock.now(manager), actor.post],
      );
      const [row] = await manager.query<Row[]>(`select ${view} from office_notice where id = $1 and office = $2`, [id, actor.office]);
      if (!row) throw LianbanProblem.notFound('通知');
      if (updated.length > 0) await appendAudit(manager, { actor, action: 'notice.acknowledge', object: `office-notice/${id}`, detail: { stepId: row.stepId, kind: row.kind } });
      return named(row);
    });
  }
}

async function countNotices(manager: EntityManager): Promise<{ total: number; unread: number }> {
  const [counts] = await manager.query<{ total: number; unread: number }[]>(
    'select count(*)::int as total, count(*) filter (where acknowledged_at is null)::int as unread from office_notice',
  );
  return counts ?? { total: 0, unread: 0 };
}
