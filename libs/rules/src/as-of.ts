import { isPlainDate, type PlainDate } from '@lianban/kernel';

/** The latest date (or date of a date-time) anywhere in a worked case's input; undefined when it names none. */
export function latestDateIn(value: unknown): PlainDate | undefined {
  if (typeof value === 'string') {
    const date = value.slice(0, 10);
    return isPlainDate(date) && (value.length === 10 || value[10] === 'T') ? date : undefined;
  }
  if (value === null || typeof value !== 'object') return undefined;
  let latest: PlainDate | undefined;
  for (const inner of Object.values(value)) {
    const date = latestDateIn(inner);
    if (date && (!latest || date > latest)) latest = date;
  }
  return latest;
}
