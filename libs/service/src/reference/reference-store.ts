import type { CalendarNoticeMessage, OfficeMessage, SettingMessage, SharingDecisionMessage } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';

const returned = async (manager: EntityManager, sql: string, parameters: unknown[]): Promise<boolean> =>
  (await manager.query<unknown[]>(sql, parameters)).length > 0;

/** Each keeps the later of two messages and answers whether the given one was it. */
export const referenceStore = {
  calendarNotice: (manager: EntityManager, message: CalendarNoticeMessage): Promise<boolean> =>
    returned(
      manager,
      `insert into reference_calendar_notice as held (id, year, sequence, message) values ($1, $2, $3, $4)
       on conflict (id) do update set year = excluded.year, sequence = excluded.sequence, message = excluded.message
       where held.sequence < excluded.sequence returning id`,
      [message.id, message.year, message.sequence, JSON.stringify(message)],
    ),

  setting: (manager: EntityManager, message: SettingMessage): Promise<boolean> =>
    returned(
      manager,
      `insert into reference_setting as held (key, effective_from, sequence, message) values ($1, $2, $3, $4)
       on conflict (key, effective_from) do update set sequence = excluded.sequence, message = excluded.message
       where held.sequence < excluded.sequence returning key`,
      [message.key, message.effectiveFrom, message.sequence, JSON.stringify(message)],
    ),

  office: (manager: EntityManager, message: OfficeMessage): Promise<boolean> =>
    returned(
      manager,
      `insert into reference_office as held (id, department, sequence, message) values ($1, $2, $3, $4)
       on conflict (id) do update set department = excluded.department, sequence = excluded.sequence, message = excluded.message
       where held.sequence < excluded.sequence returning id`,
      [message.id, message.department, message.sequence, JSON.stringify(message)],
    ),

  sharing: (manager: EntityManager, message: SharingDecisionMessage): Promise<boolean> =>
    returned(
      manager,
      `insert into reference_sharing as held (share, party, sequence, message) values ($1, $2, $3, $4)
       on conflict (share, party) do update set sequence = excluded.sequence, message = excluded.message
       where held.sequence < excluded.sequence returning share`,
      [message.share, message.party, message.sequence, JSON.stringify(message)],
    ),
};
