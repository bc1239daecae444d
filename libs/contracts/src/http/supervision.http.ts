import { z } from 'zod';
import { StepMessage } from '../messages/step.v1.js';
import { CountyCode } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';

/** Light of an open step: green on track, yellow near due, red overdue, grey paused, none when its source is silent. */
export const lights = ['green', 'yellow', 'red', 'grey', 'none'] as const;
export type Light = (typeof lights)[number];

export const BoardRow = z.object({
  key: z.string(), label: z.string(),
  counts: z.object({ green: z.int(), yellow: z.int(), red: z.int(), grey: z.int(), none: z.int(), open: z.int() }),
});
export type BoardRow = z.infer<typeof BoardRow>;

export const SourceState = z.object({ service: z.string(), asOf: z.string().nullable(), silent: z.boolean() });
export type SourceState = z.infer<typeof SourceState>;

export const Board = z.object({
  businessToday: z.iso.date(), groupBy: z.enum(['department', 'county', 'procedure']), rows: z.array(BoardRow), total: BoardRow,
  sources: z.array(SourceState), calendarStrip: z.array(z.object({ date: z.iso.date(), workday: z.boolean(), name: z.string().nullable() })),
});
export type Board = z.infer<typeof Board>;

export const BoardStep = StepMessage.extend({
  /** The service that owns the step, whose door takes what is done about it. */
  service: z.string(),
  light: z.enum(lights), workingDaysLeft: z.int().nullable(), workingDaysOver: z.int().nullable(), rung: z.string().nullable(), basisLabel: z.string(),
});
export type BoardStep = z.infer<typeof BoardStep>;

export const BoardStepQuery = z.object({
  department: DepartmentCode.optional(), county: CountyCode.or(z.literal('city')).optional(), procedure: z.string().optional(),
  light: z.enum(lights).optional(), state: z.enum(['open', 'closed']).default('open'), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type BoardStepQuery = z.infer<typeof BoardStepQuery>;

export const BoardStepPage = z.object({ items: z.array(BoardStep), total: z.int(), nextCursor: z.string().nullable() });
export type BoardStepPage = z.infer<typeof BoardStepPage>;

/** Day by day: which day counted, which did not and by which notice. */
export const StepExplanation = z.object({
  stepId: z.string(), dueOn: z.iso.date(), termWorkingDays: z.int().nullable(),
  days: z.array(z.object({ date: z.iso.date(), counted: z.boolean(), index: z.int().nullable(), reason: z.string(), notice: z.string().nullable(), name: z.string().nullable() })),
});
export type StepExplanation = z.infer<typeof StepExplanation>;

/** A notice in an office's inbox. */
export const OfficeNotice = z.object({
  id: z.string(), office: z.string(), kind: z.string(), kindLabel: z.string(), title: z.string(), text: z.string(), stepId: z.string(), caseId: z.string(),
  caseNumber: z.string(), procedure: z.string(), dueOn: z.iso.date(), arrivedAt: z.string(), issuedBy: z.string().nullable(), acknowledgedAt: z.string().nullable(), acknowledgedBy: z.string().nullable(),
});
export type OfficeNotice = z.infer<typeof OfficeNotice>;

/** A State Council notice as an administrator loads it (JSON file). */
export const CalendarNoticeUpload = z.object({
  year: z.int().min(2023).max(2100), number: z.string().min(4), issuedOn: z.iso.date(), synthetic: z.boolean().default(false),
  offWeekdays: z.array(z.object({ date: z.iso.date(), name: z.string() })), workWeekends: z.array(z.object({ date: z.iso.date(), name: z.string() })),
});
export type CalendarNoticeUpload = z.infer<typeof CalendarNoticeUpload>;

export const CalendarNoticeView = CalendarNoticeUpload.extend({
  id: z.string(), state: z.enum(['proposed', 'in-force', 'superseded', 'rejected']), proposedBy: z.string(), approvedBy: z.string().nullable(), loadedAt: z.string(),
});
export type CalendarNoticeView = z.infer<typeof CalendarNoticeView>;

export const MovedDeadline = z.object({ stepId: z.string(), caseNumber: z.string(), title: z.string(), office: z.string(), fromOn: z.iso.date(), toOn: z.iso.date(), at: z.string() });
export type MovedDeadline = z.infer<typeof MovedDeadline>;

export const SettingView = z.object({
  key: z.string(), label: z.string().optional(), effectiveFrom: z.iso.date(), value: z.union([z.string(), z.number(), z.boolean()]), source: z.string(), synthetic: z.boolean(),
  state: z.enum(['proposed', 'in-force', 'rejected']), proposedBy: z.string(), approvedBy: z.string().nullable(),
});
export type SettingView = z.infer<typeof SettingView>;

/** Proposing a dated setting; a second person approves or rejects it by `SettingRef`. */
export const SettingProposal = z.object({
  key: z.string().min(3), effectiveFrom: z.iso.date(), value: z.union([z.string(), z.number(), z.boolean()]), source: z.string().min(2).max(200), synthetic: z.boolean().default(false),
});
export type SettingProposal = z.infer<typeof SettingProposal>;
export const SettingRef = z.object({ key: z.string(), effectiveFrom: z.iso.date() });
export type SettingRef = z.infer<typeof SettingRef>;

/** The demonstration clock moves forward only. */
export const ClockAdvance = z.object({ workingDays: z.int().min(1).max(60) });
export type ClockAdvance = z.infer<typeof ClockAdvance>;
