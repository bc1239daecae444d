import { randomUUID } from 'node:crypto';
import { HolidayNotice } from '@lianban/calendar';
import { referenceTopic, type CalendarNoticeMessage, type CalendarNoticeUpload, type CalendarNoticeView, type MovedDeadline } from '@lianban/contracts';
import { appendOutbox } from '@lianban/messaging';
import { appendAudit, BusinessClock, inTransaction } from '@lianban/persistence';
import { LianbanProblem, readCursor, validationProblem, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PageQuery } from '../access/page-query.js';

type Page<T> = { items: T[]; total: number; nextCursor: string | null };

const days = `year, number, issued_on::text as "issuedOn", synthetic, off_weekdays as "offWeekdays", work_weekends as "workWeekends"`;
const view = `id, ${days}, state, proposed_by as "proposedBy", decided_by as "approvedBy", to_json(loaded_at)#>>'{}' as "loadedAt"`;

/** Holiday notices: one person loads, another approves; the latest of a year is in force and goes out to every service. */
@Injectable()
export class CalendarNoticesService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource, @Inject(BusinessClock) private readonly clock: BusinessClock) {}

  /** All of them: a handful per year. */
  list(actor: RequestActor): Promise<Page<CalendarNoticeView>> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      const items = await manager.query<CalendarNoticeView[]>(`select ${view} from calendar_notice order by year desc, loaded_at desc, id`);
      return { items, total: items.length, nextCursor: null };
    });
  }

  propose(actor: RequestActor, upload: CalendarNoticeUpload): Promise<CalendarNoticeView> {
    const checked = HolidayNotice.safeParse(upload);
    if (!checked.success) throw validationProblem(checked.error);
    return inTransaction(this.dataSource, actor, async (manager) => {
      const { year, number, issuedOn, synthetic, offWeekdays, workWeekends } = upload;
      const rows = await manager.query<CalendarNoticeView[]>(
        `insert into calendar_notice (id, year, number, issued_on, synthetic, off_weekdays, work_weekends, state, proposed_by, proposed_sub, loaded_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'proposed', $8, $9, $10) on conflict do nothing returning ${view}`,
        [randomUUID(), year, number, issuedOn, synthetic, JSON.stringify(offWeekdays), JSON.stringify(workWeekends), actor.post, actor.sub, await this.clock.now(manager)],
      );
      if (!rows[0]) throw LianbanProblem.conflict('CALENDAR_NOTICE_EXISTS', `${year} 年的通知「${number}」已经提交过`, '请在列表中查看它的状态；被退回的可以重新提交');
      await appendAudit(manager, { actor, action: 'calendar-notice.propose', object: `calendar-notice/${rows[0].id}`, detail: { year, number } });
      return rows[0];
    });
  }

  approve(actor: RequestActor, id: string): Promise<CalendarNoticeView> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      const { year } = await lockProposal(manager, actor, id);
      await manager.query(`update calendar_notice set state = 'superseded' where year = $1 and state = 'in-force'`, [year]);
      const notice = await this.settle(manager, actor, id, 'in-force');
      await announceNotice(manager, id);
      return notice;
    });
  }

  reject(actor: RequestActor, id: string): Promise<CalendarNoticeView> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      await lockProposal(manager, actor, id);
      return this.settle(manager, actor, id, 'rejected');
    });
  }

  /** Deadlines that owners moved because of a notice: their movement names its id or number. Newest first. */
  moved(actor: RequestActor, id: string, { cursor, limit }: PageQuery): Promise<Page<MovedDeadline>> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      const [notice] = await manager.query<{ number: string }[]>('select number from calendar_notice where id = $1', [id]);
      if (!notice) throw LianbanProblem.notFound('放假通知');
      const [count] = await manager.query<{ total: number }[]>(`${moved} select count(*)::int as total from moved`, [id, notice.number]);
      const after = readCursor(cursor, 2) ?? [null, null];
      const rows = await manager.query<MovedDeadline[]>(
        `${moved} select * from moved where $3::text is null or (at, "stepId") < ($3, $4) order by at desc, "stepId" desc limit $5`,
        [id, notice.number, ...after, limit + 1],
      );
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items: rows.slice(0, limit), total: count?.total ?? 0, nextCursor: last ? writeCursor([last.at, last.stepId]) : null };
    });
  }

  private async settle(manager: EntityManager, actor: RequestActor, id: string, state: 'in-force' | 'rejected'): Promise<CalendarNoticeView> {
    const [rows] = await manager.query<[CalendarNoticeView[], number]>(
      `update calendar_notice set state = $2, decided_by = $3, decided_sub = $4, decided_at = $5, sequence = nextval('reference_sequence')
       where id = $1 returning ${view}`,
      [id, state, actor.post, actor.sub, await this.clock.now(manager)],
    );
    await appendAudit(manager, { actor, action: state === 'in-force' ? 'calendar-notice.approve' : 'calendar-notice.reject', object: `calendar-notice/${id}` });
    return rows[0]!;
  }
}

const moved = `
with moved as (
  select step_id as "stepId", message ->> 'caseNumber' as "caseNumber", message ->> 'title' as title, office,
    move ->> 'fromOn' as "fromOn", move ->> 'toOn' as "toOn", move ->> 'at' as at
  from step_projection, jsonb_array_elements(message -> 'movements') as move
  where message -> 'movements' <> '[]' and (position($1 in move ->> 'reason') > 0 or position($2 in move ->> 'reason') > 0)
)`;

async function lockProposal(manager: EntityManager, actor: RequestActor, id: string): Promise<{ year: number }> {
  const [row] = await manager.query<{ year: number; sub: string; state: string }[]>(
    'select year, state, proposed_sub as sub from calendar_notice where id = $1 for update', [id],
  );
  if (!row) throw LianbanProblem.notFound('放假通知');
  if (row.state !== 'proposed') throw LianbanProblem.conflict('CALENDAR_NOTICE_DECIDED', '这份通知已经处理过', '请刷新列表查看结果');
  if (row.sub === actor.sub) throw LianbanProblem.conflict('SECOND_PERSON_REQUIRED', '提交人不能审批自己提交的内容', '请由另一位安全管理员审批');
  return row;
}

/** Puts a notice in force on `reference.calendar.v1`, whole. */
export async function announceNotice(manager: EntityManager, id: string): Promise<void> {
  const [notice] = await manager.query<Omit<CalendarNoticeMessage, 'type'>[]>(`select id, ${days}, sequence from calendar_notice where id = $1`, [id]);
  const value: CalendarNoticeMessage = { type: 'calendar-notice.v1', ...notice! };
  await appendOutbox(manager, { destination: 'kafka', topic: referenceTopic('calendar'), key: id, headers: { type: value.type }, value });
}
