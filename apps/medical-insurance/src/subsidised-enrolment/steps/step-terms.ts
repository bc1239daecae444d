import { dueDate, type DueDate } from '@lianban/calendar';
import { type DatedSetting, findSetting, type PlainDate } from '@lianban/kernel';
import { art, confirmationTerm } from '@lianban/procedure-subsidised-enrolment';
import type { CaseStepCode } from '@lianban/workflow-subsidised-enrolment/activities';
import type { ProcedureContext } from '../procedure-context.js';

/** How long a step may take: working days, and the local setting that says so (the law gives no number, art. 20). */
export interface StepTerm {
  workingDays: number;
  setting: string;
}

const DEFAULT_OTHER_TERM_WORKING_DAYS = 3;

export function termOf(code: CaseStepCode, settings: readonly DatedSetting[], on: PlainDate): StepTerm {
  if (code === 'confirm') {
    const term = confirmationTerm(settings, on);
    return { workingDays: term.workingDays, setting: 'subsidised-enrolment.confirmation-term-working-days' };
  }
  const setting = code === 'review' ? 'subsidised-enrolment.review-term-working-days' : 'subsidised-enrolment.decision-term-working-days';
  const value = findSetting(settings, setting, on)?.value;
  return { workingDays: typeof value === 'number' ? value : DEFAULT_OTHER_TERM_WORKING_DAYS, setting };
}

/** The deadline of a step opened on a day. Throws when not even the statutory days of a year it reaches are known. */
export function dueOf(openedOn: PlainDate, workingDays: number, calendar: ProcedureContext['calendar']): DueDate {
  const due = dueDate(calendar, openedOn, workingDays);
  if (!due.ok) throw new Error(`the calendar does not reach ${workingDays} working days after ${openedOn}`);
  return due.value;
}

export const stepBasis = { document: art('20').document, article: art('20').article };
