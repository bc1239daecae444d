import { isWorkday, type Calendar } from '@lianban/calendar';
import type { Board } from '@lianban/contracts';
import { addDays, yearOf, type PlainDate } from '@lianban/kernel';

const BEFORE_DAYS = 7;
const AFTER_DAYS = 35;

/** The days around today: worked or not, with the name of a holiday or make-up day. Of an unpublished year the least that may be worked. */
export function calendarStrip(calendar: Calendar, today: PlainDate): Board['calendarStrip'] {
  return Array.from({ length: BEFORE_DAYS + AFTER_DAYS + 1 }, (_, offset) => {
    const date = addDays(today, offset - BEFORE_DAYS);
    const works = isWorkday(calendar, date);
    const mark = calendar.years[yearOf(date)]?.days[date];
    const name = mark ? (mark.workday ? `${mark.name}调休上班` : mark.name) : null;
    return { date, workday: works.ok ? works.value : works.refusal.detail['atLeast'] === true, name };
  });
}
