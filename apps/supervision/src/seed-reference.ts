import { publishedNotices } from '@lianban/calendar';
import { BusinessClock, inTransaction, systemActor } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { announceNotice } from './calendar/calendar-notices.service.js';
import { initialiseDemoClock } from './clock/demo-clock.js';
import { defaultSettings } from './settings/default-settings.js';
import { announceSetting } from './settings/settings.service.js';

const SHIPPED = '随系统发布';

/**
 * What a new installation starts with: the State Council's notices 2023–2026, the default settings and, in a
 * demonstration, synthetic amounts and the clock. Each is written and announced once; what administrators set later is left alone.
 */
export async function seedReference(dataSource: DataSource, { demo, startOn }: { demo: boolean; startOn?: string | undefined }): Promise<void> {
  await inTransaction(dataSource, systemActor, async (manager) => {
    for (const [index, notice] of publishedNotices.entries()) await seedNotice(manager, notice, index + 1);
    for (const [index, setting] of defaultSettings.entries()) {
      if (!setting.synthetic || demo) await seedSetting(manager, setting, index + 1);
    }
    if (demo && startOn) await initialiseDemoClock(manager, new BusinessClock(dataSource), startOn);
  });
}

async function seedNotice(manager: EntityManager, notice: (typeof publishedNotices)[number], sequence: number): Promise<void> {
  const id = `state-council-${notice.year}`;
  const written = await manager.query<unknown[]>(
    `insert into calendar_notice (id, year, number, issued_on, synthetic, off_weekdays, work_weekends, state, sequence, proposed_by, proposed_sub, decided_by, decided_sub, loaded_at, decided_at)
     values ($1, $2, $3, $4, false, $5, $6, 'in-force', $7, $8, 'system', $8, 'system', now(), now()) on conflict do nothing returning id`,
    [id, notice.year, notice.number, notice.issuedOn, JSON.stringify(notice.offWeekdays), JSON.stringify(notice.workWeekends), sequence, SHIPPED],
  );
  if (written.length > 0) await announceNotice(manager, id);
}

async function seedSetting(manager: EntityManager, setting: (typeof defaultSettings)[number], sequence: number): Promise<void> {
  const { key, value, effectiveFrom, source, synthetic } = setting;
  const written = await manager.query<{ sequence: number }[]>(
    `insert into local_setting (key, effective_from, value, source, synthetic, state, sequence, proposed_by, proposed_sub, decided_by, decided_sub, proposed_at, decided_at)
     select $1, $2, $3, $4, $5, 'in-force', case when exists (select 1 from local_setting where sequence = $6) then nextval('reference_sequence')::int else $6 end,
       $7, 'system', $7, 'system', now(), now() on conflict do nothing returning sequence`,
    [key, effectiveFrom, JSON.stringify(value), source, synthetic, sequence, SHIPPED],
  );
  if (written[0]) await announceSetting(manager, { type: 'setting.v1', key, effectiveFrom, value, source, synthetic, sequence: written[0].sequence });
}
