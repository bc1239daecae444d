import { officialCalendar, type Calendar } from '@lianban/calendar';
import { addDays, plainDate, type PlainDate } from '@lianban/kernel';
import { lprKnownThrough, lprPublicationOn, shippedLprTable, type LprTable } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';

/**
 * The table that ships, continued by what two persons confirmed. It answers up to the day before the first publication
 * that nobody has confirmed: a month that is missing ends it, whatever was confirmed for later ones.
 */
export async function lprTable(manager: EntityManager, calendar: Calendar = officialCalendar): Promise<LprTable> {
  const confirmed: { from: string; bp: number }[] = await manager.query(`select "from"::text as "from", bp from lpr_rate where state = 'confirmed' order by "from"`);
  const known = new Set(confirmed.map(({ from }) => from));
  const changes = [...shippedLprTable.changes.filter(({ from }) => !known.has(from)), ...confirmed.map(({ from, bp }) => ({ from: plainDate(from), bp }))];
  return { changes, knownThrough: knownThrough(confirmed.map(({ from }) => from.slice(0, 7)), calendar) };
}

function knownThrough(months: readonly string[], calendar: Calendar): PlainDate {
  let through = lprKnownThrough;
  let month = through.slice(0, 7);
  while (months.includes(month)) {
    month = nextMonth(month);
    through = addDays(publicationOn(month, calendar), -1);
  }
  return through;
}

/** Where the calendar is not yet known, its 20th: never later than the publication. */
function publicationOn(month: string, calendar: Calendar): PlainDate {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const found = lprPublicationOn(calendar, year, number);
  return found.ok ? found.value : plainDate(`${month}-20`);
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Whether a day is one on which the rate of its month is published. */
export function isPublicationDay(from: string, calendar: Calendar): boolean {
  return publicationOn(from.slice(0, 7), calendar) === from;
}
