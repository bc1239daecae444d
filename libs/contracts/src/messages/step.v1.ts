import { z } from 'zod';
import { CountyCode } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';

const PlainDateText = z.iso.date();

/** Kinds of notice a step may cause. The first three go by themselves; the rest are proposed and issued by a person. */
export const noticeKinds = [
  'reminder-3', 'reminder-1', 'overdue', 'urging', 'supervision-order', 'listed-supervision', 'circular',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const StepNotice = z.object({
  kind: z.enum(noticeKinds),
  /** `missed`: an outage passed over it and a later one went out instead. */
  state: z.enum(['sent', 'missed', 'proposed', 'issued']),
  /** Business date on which it fell due. */
  dueOn: PlainDateText,
  at: z.string(),
  byPost: z.string().nullable(),
  text: z.string().nullable(),
});
export type StepNotice = z.infer<typeof StepNotice>;

/** Intervals that do not count, both ends included; `toOn` is null while one lasts. */
export const StepSuspension = z.object({ fromOn: PlainDateText, toOn: PlainDateText.nullable(), reason: z.string() });
export type StepSuspension = z.infer<typeof StepSuspension>;

/** A due date that moved, by which recorded fact. */
export const StepMovement = z.object({ fromOn: PlainDateText, toOn: PlainDateText, reason: z.string(), at: z.string() });
export type StepMovement = z.infer<typeof StepMovement>;

/** What the beginning or the end of a step tells an office: each kind arrives once at each office. Never a name or number of a person. */
export const StepNews = z.object({ kind: z.enum(['opened', 'closed']), office: z.string(), text: z.string(), at: z.string() });
export type StepNews = z.infer<typeof StepNews>;

/** What one office owes by when: the whole step with its revision, written in the transaction of its record. */
export const StepMessage = z.object({
  type: z.literal('step.v1'),
  stepId: z.string(),
  caseId: z.string(),
  /** Number shown to people, e.g. `SE-2026-000123`. */
  caseNumber: z.string(),
  procedure: z.string(),
  code: z.string(),
  title: z.string(),
  owner: z.object({ office: z.string(), department: DepartmentCode, county: CountyCode.nullable(), post: z.string().nullable() }),
  basis: z.object({ document: z.string(), article: z.string(), setting: z.string().nullable() }),
  openedOn: PlainDateText,
  openedAt: z.string(),
  /** Null where a fact set the due date (a day committed to, an extension), not a term. */
  termWorkingDays: z.int().nullable(),
  dueOn: PlainDateText,
  provisional: z.object({ earliestOn: PlainDateText, latestOn: PlainDateText }).nullable(),
  calendarVersion: z.string(),
  suspensions: z.array(StepSuspension),
  movements: z.array(StepMovement),
  notices: z.array(StepNotice),
  /** Absent where a procedure tells its offices nothing but notices. */
  news: z.array(StepNews).optional(),
  closedAt: z.string().nullable(),
  closedOn: PlainDateText.nullable(),
  outcome: z.string().nullable(),
  revision: z.int(),
});
export type StepMessage = z.infer<typeof StepMessage>;

/** Every 30 s from each owner: up to which moment its steps are on the topic. */
export const WatermarkMessage = z.object({
  type: z.literal('watermark.v1'),
  service: z.string(),
  at: z.string(),
  businessToday: PlainDateText,
});
export type WatermarkMessage = z.infer<typeof WatermarkMessage>;
