import type { HolidayNotice, NamedDay, StatutoryYear } from './notice.js';
import { publishedNotices, statutoryYears } from './notices/index.js';
import { openDays } from './open-days.js';

/** What a notice says of one day: worked or not, under which name, by which notice. */
export interface DayMark {
  workday: boolean;
  name: string;
  noticeNumber: string;
}

export interface CalendarYear {
  status: 'published' | 'statutory';
  noticeNumber: string;
  issuedOn: string | null;
  synthetic: boolean;
  /** Only the days that differ from "Monday to Friday is worked". */
  days: Record<string, DayMark>;
}

/**
 * The working days that are known, as a plain value (it survives JSON). `mayWork` and `mayRest` hold the days of
 * unpublished years that the coming notice may still turn into work or rest.
 */
export interface Calendar {
  version: string;
  years: Record<number, CalendarYear>;
  mayWork: Record<string, true>;
  mayRest: Record<string, true>;
}

/**
 * Builds a calendar from notices in any order. Of several `published` notices of one year the latest holds
 * (by `sequence`, then by date of issue); `local` orders then change single days, oldest first.
 */
export function buildCalendar(
  notices: readonly HolidayNotice[],
  statutory: readonly StatutoryYear[] = statutoryYears,
): Calendar {
  const inForce = noticesInForce(notices);
  const years: Record<number, CalendarYear> = {};
  for (const year of statutory) years[year.year] = statutoryYear(year);
  for (const notice of inForce.filter((each) => !isLocal(each))) years[notice.year] = publishedYear(notice);
  for (const notice of inForce) markDays(years, notice);
  const unpublished = statutory.filter((year) => years[year.year]?.status === 'statutory');
  return { version: versionOf(inForce), years, ...openDays(unpublished) };
}

/** Published notices that hold, by year, followed by the local orders by date. */
function noticesInForce(notices: readonly HolidayNotice[]): HolidayNotice[] {
  const oldestFirst = [...notices].sort(
    (a, b) => (a.sequence ?? 0) - (b.sequence ?? 0) || Number(a.issuedOn > b.issuedOn) - Number(a.issuedOn < b.issuedOn),
  );
  const published = new Map<number, HolidayNotice>();
  for (const notice of oldestFirst) if (!isLocal(notice)) published.set(notice.year, notice);
  const byYear = [...published.values()].sort((a, b) => a.year - b.year);
  return [...byYear, ...oldestFirst.filter(isLocal)];
}

function isLocal(notice: HolidayNotice): boolean {
  return notice.kind === 'local';
}

function publishedYear(notice: HolidayNotice): CalendarYear {
  return {
    status: 'published',
    noticeNumber: notice.number,
    issuedOn: notice.issuedOn,
    synthetic: notice.synthetic ?? false,
    days: {},
  };
}

function statutoryYear(year: StatutoryYear): CalendarYear {
  const days = Object.fromEntries(year.days.map((day) => [day.date, restMark(day, year.basis)]));
  return { status: 'statutory', noticeNumber: year.basis, issuedOn: null, synthetic: false, days };
}

function restMark(day: NamedDay, source: string): DayMark {
  return { workday: false, name: day.name, noticeNumber: source };
}

/** A notice may name days at the end of the year before; they change that year too. */
function markDays(years: Record<number, CalendarYear>, notice: HolidayNotice): void {
  const mark = (day: NamedDay, workday: boolean): void => {
    const year = years[Number(day.date.slice(0, 4))];
    if (year) year.days[day.date] = { workday, name: day.name, noticeNumber: notice.number };
  };
  notice.offWeekdays.forEach((day) => mark(day, false));
  notice.workWeekends.forEach((day) => mark(day, true));
}

/** Date of the newest notice and a digest of what all of them say: equal content, equal version. */
function versionOf(notices: readonly HolidayNotice[]): string {
  const text = JSON.stringify(notices.map((n) => [n.year, isLocal(n), n.number, n.issuedOn, n.offWeekdays, n.workWeekends]));
  const newest = notices.reduce((latest, notice) => (notice.issuedOn > latest ? notice.issuedOn : latest), '');
  return `${newest || 'none'}-${fnv1a(text)}`;
}

/** FNV-1a, 32 bit: tells calendars apart; no security rests on it. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The calendar that ships: the State Council's notices for 2023–2026, statutory days for 2027. */
export const officialCalendar: Calendar = buildCalendar(publishedNotices);

