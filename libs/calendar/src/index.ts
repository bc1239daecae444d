export { buildCalendar, officialCalendar, type Calendar, type CalendarYear, type DayMark } from './calendar.js';
export { HolidayNotice, type NamedDay, type StatutoryYear } from './notice.js';
export { publishedNotices, statutoryYears } from './notices/index.js';
export { syntheticAmendment2026 } from './notices/synthetic-amendment-2026.notice.js';
export {
  addWorkingDays, isWorkday, provisionalRange, subtractWorkingDays, workingDaysBetween,
  type NotCovered, type ProvisionalRange,
} from './working-days.js';
export { dueDate, remindFrom, type DueDate } from './due-date.js';
export { explain, type DayReason, type ExplainedDay } from './explain.js';
export { noticeOn, noticeSteps } from './notice-citation.js';
export {
  lightOf, workingDaysLeft, workingDaysOver, yellowBefore, yellowWithinWorkingDays, type OpenTerm, type TermLight,
} from './light.js';
