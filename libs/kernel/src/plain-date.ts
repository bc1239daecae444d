import { Temporal } from 'temporal-polyfill';

declare const plainDateBrand: unique symbol;

/** A calendar date without time, `YYYY-MM-DD`, read in Asia/Shanghai. String comparison is date comparison. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** True when `text` is a real calendar date in ISO form (29 February only in leap years). */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Reads a date; throws RangeError for a shape or day that does not exist. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a calendar date: ${text}`);
  return text;
}

/** Days since 1970-01-01; the cheap form for loops over days. */
export function toEpochDay(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export function fromEpochDay(day: number): PlainDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** The corresponding day `months` later; a missing day (31st, 29 February) becomes the month's last. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as PlainDate;
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(date: PlainDate): number {
  return ((toEpochDay(date) + 3) % 7 + 7) % 7 + 1;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return a <= b ? a : b;
}

export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a >= b ? a : b;
}

/** The date in Asia/Shanghai at an instant. The instant is an argument: pure code reads no clock. */
export function shanghaiDateAt(instant: Date): PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .toString() as PlainDate;
}

/** The instant at which a wall-clock time (`HH:MM`) falls on a date in Asia/Shanghai. */
export function shanghaiInstant(date: PlainDate, time = '00:00'): Date {
  return new Date(`${date}T${time}:00+08:00`);
}
