import { lightOf, workingDaysLeft, type Calendar, type TermLight } from '@lianban/calendar';
import { plainDate, type PlainDate } from '@lianban/kernel';
import { isSuspended, type Suspension } from './step-clock.js';

/** What the light of a step depends on. */
export interface DatedStep {
  dueOn: string;
  earliestOn: string | null;
  latestOn: string | null;
  termWorkingDays: number | null;
  suspensions: readonly Suspension[];
  closedOn: string | null;
}

/** Both ends of a date that is not certain yet; null where there is only one. */
export function provisionalOf({ earliestOn, latestOn }: Pick<DatedStep, 'earliestOn' | 'latestOn'>): { earliestOn: PlainDate; latestOn: PlainDate } | null {
  return earliestOn && latestOn && earliestOn !== latestOn ? { earliestOn: plainDate(earliestOn), latestOn: plainDate(latestOn) } : null;
}

/** Light and working days left of a step as it stands today; no light once it is closed. */
export function stepLight(calendar: Calendar, today: PlainDate, step: DatedStep): { light: TermLight | 'none'; workingDaysLeft: number } {
  if (step.closedOn) return { light: 'none', workingDaysLeft: 0 };
  const provisional = provisionalOf(step);
  const term = { dueOn: plainDate(step.dueOn), termWorkingDays: step.termWorkingDays, suspended: isSuspended(step), ...(provisional && { provisional }) };
  return { light: lightOf(calendar, today, term), workingDaysLeft: workingDaysLeft(calendar, today, term) };
}
