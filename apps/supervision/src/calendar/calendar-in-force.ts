import { buildCalendar, publishedNotices, type Calendar, type HolidayNotice } from '@lianban/calendar';
import type { EntityManager } from 'typeorm';

interface NoticeRow extends HolidayNotice {
  id: string;
  sequence: number;
}

const select = `
select id, year, number, issued_on::text as "issuedOn", synthetic, off_weekdays as "offWeekdays", work_weekends as "workWeekends", sequence
from calendar_notice where state = 'in-force' order by sequence`;

/** The calendar by the notices in force now, built again only when they changed. */
export class CalendarInForce {
  private held: { signature: string; calendar: Calendar } | undefined;

  async read(manager: EntityManager): Promise<Calendar> {
    const rows = await manager.query<NoticeRow[]>(select);
    const signature = rows.map(({ id, sequence }) => `${id}:${sequence}`).join();
    if (this.held?.signature !== signature) {
      this.held = { signature, calendar: buildCalendar(rows.length > 0 ? rows : publishedNotices) };
    }
    return this.held.calendar;
  }
}
