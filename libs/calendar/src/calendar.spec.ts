import { describe, expect, it } from '@jest/globals';
import { plainDate, yearOf } from '@lianban/kernel';
import {
  addWorkingDays, buildCalendar, explain, HolidayNotice, isWorkday, officialCalendar, publishedNotices, statutoryYears,
  syntheticAmendment2026, workingDaysBetween,
} from './index.js';

const on = plainDate;
const local: HolidayNotice = {
  year: 2026, kind: 'local', number: '景府办演示〔2026〕1号', issuedOn: '2026-10-12',
  offWeekdays: [{ date: '2026-10-20', name: '瓷博会' }], workWeekends: [],
};

describe('a calendar built from notices', () => {
  it.each([[2023, 249], [2024, 251], [2025, 248], [2026, 248]])('%i has %i working days', (year, expected) => {
    const from = on(`${year - 1}-12-31`);
    expect(workingDaysBetween(officialCalendar, from, on(`${year}-12-31`))).toEqual({ ok: true, value: expected });
  });

  it('survives JSON', () => {
    const copy = JSON.parse(JSON.stringify(officialCalendar));
    expect(addWorkingDays(copy, on('2026-09-24'), 5)).toEqual(addWorkingDays(officialCalendar, on('2026-09-24'), 5));
    expect(copy).toEqual(officialCalendar);
  });

  it('takes the latest issued notice of a year, in whatever order they come, and shows it in the version', () => {
    const amended = buildCalendar([syntheticAmendment2026, ...publishedNotices]);
    expect(amended.years[2026]).toMatchObject({ noticeNumber: '演示通知〔2026〕1号', synthetic: true });
    expect(amended).toEqual(buildCalendar([...publishedNotices, syntheticAmendment2026]));
    expect(amended.version).not.toBe(officialCalendar.version);
    expect(buildCalendar([...publishedNotices]).version).toBe(officialCalendar.version);
  });

  it('moves the confirmation terms that run from 2026-10-12 when the synthetic amendment is loaded', () => {
    const amended = buildCalendar([...publishedNotices, syntheticAmendment2026]);
    expect(addWorkingDays(officialCalendar, on('2026-10-12'), 10)).toMatchObject({ value: '2026-10-26' });
    expect(addWorkingDays(amended, on('2026-10-12'), 10)).toMatchObject({ value: '2026-10-28' });
    expect(addWorkingDays(amended, on('2026-10-12'), 7)).toMatchObject({ value: '2026-10-21' });
    expect(isWorkday(amended, on('2026-11-07'))).toMatchObject({ value: true });
  });

  it('lets a notice loaded later win over one issued later', () => {
    const restored = publishedNotices.map((notice) => ({ ...notice, sequence: 2 }));
    const calendar = buildCalendar([{ ...syntheticAmendment2026, sequence: 1 }, ...publishedNotices, ...restored]);
    expect(calendar).toEqual(officialCalendar);
  });

  it('adds a local order to the year it names and leaves the rest', () => {
    const calendar = buildCalendar([...publishedNotices, local]);
    expect(addWorkingDays(calendar, on('2026-10-12'), 10)).toMatchObject({ value: '2026-10-27' });
    expect(calendar.years[2026]?.noticeNumber).toBe('国办发明电〔2025〕7号');
  });

  it('settles 2027 once its notice is loaded', () => {
    const notice: HolidayNotice = {
      year: 2027, number: '演示通知〔2026〕2号', issuedOn: '2026-11-20', synthetic: true,
      offWeekdays: [{ date: '2027-01-01', name: '元旦' }], workWeekends: [{ date: '2026-12-27', name: '元旦' }],
    };
    const calendar = buildCalendar([...publishedNotices, notice]);
    expect(addWorkingDays(calendar, on('2026-12-25'), 5)).toMatchObject({ ok: true, value: '2026-12-31' });
    expect(addWorkingDays(calendar, on('2026-12-31'), 1)).toMatchObject({ ok: true, value: '2027-01-04' });
    expect(calendar.mayWork).toEqual({});
  });
});

describe('a day-by-day explanation', () => {
  it('names the holiday and the notice that leave a day out, and the make-up day that counts', () => {
    const days = explain(officialCalendar, on('2026-09-30'), 3);
    expect(days.map((day) => [day.date, day.reason, day.index ?? null])).toEqual([
      ['2026-10-01', 'holiday', null], ['2026-10-02', 'holiday', null], ['2026-10-03', 'weekend', null],
      ['2026-10-04', 'weekend', null], ['2026-10-05', 'holiday', null], ['2026-10-06', 'holiday', null],
      ['2026-10-07', 'holiday', null], ['2026-10-08', 'counted', 1], ['2026-10-09', 'counted', 2],
      ['2026-10-10', 'make-up', 3],
    ]);
    expect(days[0]).toMatchObject({ noticeNumber: '国办发明电〔2025〕7号', name: '国庆节', counted: false });
  });

  it('shows which days the coming notice decides, and ends at the latest day', () => {
    const days = explain(officialCalendar, on('2026-12-30'), 3);
    expect(days.map((day) => [day.date, day.reason])).toEqual([
      ['2026-12-31', 'counted'], ['2027-01-01', 'provisional-rest'], ['2027-01-02', 'undecided'],
      ['2027-01-03', 'undecided'], ['2027-01-04', 'undecided'], ['2027-01-05', 'provisional-workday'],
      ['2027-01-06', 'provisional-workday'],
    ]);
    expect(explain(officialCalendar, on('2027-12-31'), 9).map((day) => day.reason)).toEqual(['unpublished']);
  });
});

describe('a notice as it is loaded', () => {
  it('accepts every notice that ships', () => {
    for (const notice of [...publishedNotices, syntheticAmendment2026, local]) {
      expect(HolidayNotice.safeParse(notice).error?.issues ?? []).toEqual([]);
    }
  });

  it.each([
    ['a weekend listed as off', { offWeekdays: [{ date: '2026-10-03', name: '国庆节' }] }, '是周末'],
    ['a weekday listed as make-up', { workWeekends: [{ date: '2026-10-12', name: '国庆节' }] }, '是工作日'],
    ['a day of another year', { offWeekdays: [{ date: '2025-10-01', name: '国庆节' }] }, '不属于 2026 年'],
    ['a day twice', { offWeekdays: [{ date: '2026-10-05', name: '国庆节' }, { date: '2026-10-05', name: '国庆节' }] }, '出现两次'],
    ['a day that does not exist', { offWeekdays: [{ date: '2026-02-30', name: '春节' }] }, '真实存在'],
    ['no number', { number: ' ' }, '请填写文号'],
  ])('refuses %s and says why', (_, change, said) => {
    const notice = { year: 2026, number: '某通知', issuedOn: '2026-01-01', offWeekdays: [], workWeekends: [], ...change };
    const issues = HolidayNotice.safeParse(notice).error?.issues ?? [];
    expect(issues.map((issue) => issue.message).join()).toContain(said);
  });

  it('keeps the statutory days of one year together', () => {
    for (const year of statutoryYears) for (const day of year.days) expect(yearOf(on(day.date))).toBe(year.year);
  });
});
