import type { Calendar } from '@lianban/calendar';
import type { CountyCode, DepartmentCode } from '@lianban/contracts';
import { type DatedSetting, type PlainDate, yearOf } from '@lianban/kernel';
import { collectionWindow, type CollectionWindow, windowPhaseOn } from '@lianban/procedure-subsidised-enrolment';

/** Everything a decision depends on besides the record, read once at the start of its transaction. */
export interface ProcedureContext {
  now: Date;
  today: PlainDate;
  calendar: Calendar;
  settings: readonly DatedSetting[];
  /** The office that answers for a department in a county; undefined where the directory names none. */
  officeFor(department: DepartmentCode, county: CountyCode): { id: string } | undefined;
}

/** The insurance years that matching runs for: the current one and, while its window is open, the next. */
export function yearsToMatch(context: Pick<ProcedureContext, 'today' | 'settings'>): number[] {
  const current = yearOf(context.today);
  const next = windowPhaseOn(windowOf(current + 1, context), context.today) === 'open';
  return next ? [current, current + 1] : [current];
}

export function windowOf(insuranceYear: number, context: Pick<ProcedureContext, 'today' | 'settings'>): CollectionWindow {
  return collectionWindow(insuranceYear, context.settings, context.today);
}
