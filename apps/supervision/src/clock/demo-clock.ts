import { dueDate, type Calendar } from '@lianban/calendar';
import { referenceTopic, type ClockMessage } from '@lianban/contracts';
import { daysBetween, plainDate, shanghaiDateAt, shanghaiInstant, type PlainDate } from '@lianban/kernel';
import { appendOutbox } from '@lianban/messaging';
import type { BusinessClock } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';

const DAY_SECONDS = 86_400;
/** An advanced day begins after the notices of 09:00 have fallen due, so that they are seen to arrive. */
const DAY_BEGINS = '09:05';

/**
 * The instant `workingDays` later: the same time of day, but not before 09:05. Null where the calendar does not reach.
 * Through an unpublished year by the latest reading, so that nothing that may be due is passed over unseen.
 */
export function advancedInstant(calendar: Calendar, now: Date, workingDays: number): Date | null {
  const today = shanghaiDateAt(now);
  const due = dueDate(calendar, today, workingDays);
  if (!due.ok) return null;
  const sameTime = new Date(now.getTime() + daysBetween(today, due.value.dueOn) * DAY_SECONDS * 1000);
  const begins = shanghaiInstant(due.value.dueOn, DAY_BEGINS);
  return sameTime > begins ? sameTime : begins;
}

/** Moves business time by so many seconds and tells every service. */
export async function moveClock(manager: EntityManager, clock: BusinessClock, bySeconds: number): Promise<ClockMessage> {
  const [row] = await manager.query<{ offset: string; sequence: number }[]>(
    `select coalesce((select offset_seconds from business_clock), 0) as "offset", nextval('reference_sequence')::int as sequence`,
  );
  const message: ClockMessage = { type: 'clock.v1', offsetSeconds: Number(row!.offset) + bySeconds, sequence: row!.sequence };
  await clock.setOffset(manager, message.offsetSeconds, message.sequence);
  await appendOutbox(manager, { destination: 'kafka', topic: referenceTopic('clock'), key: 'clock', headers: { type: message.type }, value: message });
  return message;
}

/** The first start of a demonstration: business today becomes the given day, the time of day stays. Later starts change nothing. */
export async function initialiseDemoClock(manager: EntityManager, clock: BusinessClock, startOn: PlainDate | string): Promise<boolean> {
  await manager.query('lock table business_clock in share row exclusive mode');
  const set = await manager.query<unknown[]>('select 1 from business_clock where sequence > 0');
  if (set.length > 0) return false;
  const today = await clock.today(manager);
  await moveClock(manager, clock, daysBetween(today, plainDate(startOn)) * DAY_SECONDS);
  return true;
}
