import { plainDate, weekdayOf, yearOf } from '@lianban/kernel';
import { z } from 'zod';

const dateText = z.string().refine(isDate, '日期须为真实存在的日期，格式 YYYY-MM-DD');
const namedDay = z.object({ date: dateText, name: z.string().trim().min(1, '请写明节日名称').max(40) });

/**
 * One notice on the working days of a year, as it is loaded: either the State Council's arrangement of the whole year
 * (`published`, the default; the latest wins) or a local order that changes single days of it (`local`).
 * `offWeekdays` are days off that would otherwise be worked, `workWeekends` days worked that would otherwise be off.
 * `sequence` is the order in which notices came into force here; notices that ship have none and come first.
 */
export const HolidayNotice = z
  .object({
    year: z.int().min(2000).max(2100),
    kind: z.enum(['published', 'local']).default('published'),
    sequence: z.int().optional(),
    number: z.string().trim().min(1, '请填写文号').max(60),
    issuedOn: dateText,
    synthetic: z.boolean().optional(),
    note: z.string().max(400).optional(),
    offWeekdays: z.array(namedDay),
    workWeekends: z.array(namedDay),
  })
  .superRefine((notice, context) => {
    for (const complaint of complaintsAbout(notice)) {
      context.addIssue({ code: 'custom', path: complaint.path, message: complaint.message });
    }
  });
export type HolidayNotice = z.input<typeof HolidayNotice>;

export type NamedDay = z.infer<typeof namedDay>;

/** The days that the holidays law itself names, for a year whose notice is not published yet. */
export interface StatutoryYear {
  year: number;
  basis: string;
  days: NamedDay[];
}

/** Several days of one holiday. */
export function named(name: string, ...dates: string[]): NamedDay[] {
  return dates.map((date) => ({ date, name }));
}

function isDate(text: string): boolean {
  try {
    return plainDate(text) === text;
  } catch {
    return false;
  }
}

interface Complaint {
  path: (string | number)[];
  message: string;
}

type Draft = { year: number; kind?: 'published' | 'local'; offWeekdays: NamedDay[]; workWeekends: NamedDay[] };

function complaintsAbout(notice: Draft): Complaint[] {
  const seen = new Set<string>();
  const lists = [['offWeekdays', notice.offWeekdays] as const, ['workWeekends', notice.workWeekends] as const];
  return lists.flatMap(([list, days]) =>
    days.flatMap((day, index) => {
      const path = [list, index, 'date'];
      if (!isDate(day.date)) return [];
      if (seen.has(day.date)) return [{ path, message: `${day.date} 出现两次，请只保留一次` }];
      seen.add(day.date);
      return placeComplaint(notice, list, day.date, path);
    }),
  );
}

function placeComplaint(notice: Draft, list: 'offWeekdays' | 'workWeekends', on: string, path: Complaint['path']): Complaint[] {
  const date = plainDate(on);
  const year = yearOf(date);
  const eveOfYear = year === notice.year - 1 && on.slice(5) >= '12-20';
  if (year !== notice.year && !eveOfYear) return [{ path, message: `${on} 不属于 ${notice.year} 年，请核对年份` }];
  if (notice.kind === 'local') return [];
  const weekend = weekdayOf(date) >= 6;
  if (list === 'offWeekdays' && weekend) return [{ path, message: `${on} 是周末，本来就休息，不必列入放假的工作日` }];
  if (list === 'workWeekends' && !weekend) return [{ path, message: `${on} 是工作日，不必列入调休上班` }];
  return [];
}
