import { z } from 'zod';
import { CountyCode } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';

/** A State Council notice on one year, as loaded by an administrator and approved by a second person. Key: notice id. */
export const CalendarNoticeMessage = z.object({
  type: z.literal('calendar-notice.v1'),
  id: z.string(),
  year: z.int(),
  number: z.string(),
  issuedOn: z.iso.date(),
  synthetic: z.boolean(),
  offWeekdays: z.array(z.object({ date: z.iso.date(), name: z.string() })),
  workWeekends: z.array(z.object({ date: z.iso.date(), name: z.string() })),
  /** Later sequence supersedes an earlier notice of the same year. */
  sequence: z.int(),
});
export type CalendarNoticeMessage = z.infer<typeof CalendarNoticeMessage>;

/** A dated local setting. Key: setting key and date. */
export const SettingMessage = z.object({
  type: z.literal('setting.v1'),
  key: z.string(),
  effectiveFrom: z.iso.date(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  source: z.string(),
  synthetic: z.boolean(),
  sequence: z.int(),
});
export type SettingMessage = z.infer<typeof SettingMessage>;

/** The demonstration clock: business now = database clock + offset. Key: «clock». */
export const ClockMessage = z.object({ type: z.literal('clock.v1'), offsetSeconds: z.int(), sequence: z.int() });
export type ClockMessage = z.infer<typeof ClockMessage>;

/** An office and what it answers for. Key: office id. */
export const OfficeMessage = z.object({
  type: z.literal('office.v1'),
  id: z.string(),
  department: DepartmentCode,
  county: CountyCode.nullable(),
  name: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  /** Counties whose cases of this department it answers, e.g. for a zone without an office of its own. */
  answersFor: z.array(CountyCode),
  /** False: nobody signs in for it, so it must be called or served at a counter. Absent: not said, taken for true. */
  hasAccounts: z.boolean().optional(),
  sequence: z.int(),
});
export type OfficeMessage = z.infer<typeof OfficeMessage>;
