import { settingTerm, type StepTerm } from '@lianban/deadlines';
import type { DatedSetting, PlainDate } from '@lianban/kernel';
import { confirmationTerm } from '@lianban/procedure-subsidised-enrolment';
import type { CaseStepCode } from '@lianban/workflow-subsidised-enrolment/activities';

const DEFAULT_OTHER_TERM_WORKING_DAYS = 3;

/** How long a step may take, by the local setting that says so (the law gives no number, art. 20). */
export function termOf(code: CaseStepCode, settings: readonly DatedSetting[], on: PlainDate): StepTerm {
  if (code === 'confirm') {
    return { workingDays: confirmationTerm(settings, on).workingDays, setting: 'subsidised-enrolment.confirmation-term-working-days' };
  }
  const setting = code === 'review' ? 'subsidised-enrolment.review-term-working-days' : 'subsidised-enrolment.decision-term-working-days';
  return settingTerm(settings, setting, on, DEFAULT_OTHER_TERM_WORKING_DAYS);
}
