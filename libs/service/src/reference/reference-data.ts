import { buildCalendar, publishedNotices, type Calendar } from '@lianban/calendar';
import type { CalendarNoticeMessage, CountyCode, DepartmentCode, OfficeMessage, SettingMessage, SharingDecisionMessage } from '@lianban/contracts';
import type { PlainDate } from '@lianban/kernel';
import type { DataSource, EntityManager } from 'typeorm';

/** The calendar, settings, directory and refused shares as this service last heard of them. Pass the manager to read within a transaction. */
export class ReferenceData {
  #calendar: { signature: string; value: Calendar } | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** The notices that ship, superseded by those that an administrator loaded. */
  async calendar(manager: EntityManager = this.dataSource.manager): Promise<Calendar> {
    const rows = await manager.query<{ message: CalendarNoticeMessage }[]>('select message from reference_calendar_notice order by sequence, id');
    const signature = rows.map(({ message }) => `${message.id}:${message.sequence}`).join();
    if (this.#calendar?.signature !== signature) {
      this.#calendar = { signature, value: buildCalendar([...publishedNotices, ...rows.map(({ message }) => message)]) };
    }
    return this.#calendar.value;
  }

  /** The value in force on a day; undefined when none was ever set. What the law leaves open and nobody set is not zero. */
  async setting(key: string, on: PlainDate, manager: EntityManager = this.dataSource.manager): Promise<SettingMessage | undefined> {
    const [row] = await manager.query<{ message: SettingMessage }[]>(
      'select message from reference_setting where key = $1 and effective_from <= $2 order by effective_from desc limit 1',
      [key, on],
    );
    return row?.message;
  }

  async offices(manager: EntityManager = this.dataSource.manager): Promise<OfficeMessage[]> {
    const rows = await manager.query<{ message: OfficeMessage }[]>('select message from reference_office order by id');
    return rows.map(({ message }) => message);
  }

  async office(id: string, manager: EntityManager = this.dataSource.manager): Promise<OfficeMessage | undefined> {
    const [row] = await manager.query<{ message: OfficeMessage }[]>('select message from reference_office where id = $1', [id]);
    return row?.message;
  }

  /** The office that answers for a department in a county; undefined is «未设置» and must be shown, never guessed. */
  async officeFor(department: DepartmentCode, county: CountyCode, manager: EntityManager = this.dataSource.manager): Promise<OfficeMessage | undefined> {
    const [row] = await manager.query<{ message: OfficeMessage }[]>(
      `select message from reference_office where department = $1 and message -> 'answersFor' ? $2 order by id limit 1`,
      [department, county],
    );
    return row?.message;
  }

  /** What parties declined and have not accepted again; `isDeclined` says what it means for a list. */
  async sharing(manager: EntityManager = this.dataSource.manager): Promise<SharingDecisionMessage[]> {
    const rows = await manager.query<{ message: SharingDecisionMessage }[]>(`select message from reference_sharing where message ->> 'decision' = 'declined' order by share, party`);
    return rows.map(({ message }) => message);
  }
}
