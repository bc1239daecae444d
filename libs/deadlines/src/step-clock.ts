import { dueDate, workingDaysBetween, type Calendar, type DueDate, type NotCovered } from '@lianban/calendar';
import { accepted, addDays, laterOf, plainDate, refused, type Outcome, type PlainDate } from '@lianban/kernel';

/** An interval that does not count, both ends included; `toOn` is null while it lasts. */
export interface Suspension {
  fromOn: string;
  toOn: string | null;
  reason: string;
}

/**
 * What a due date follows from. Either a term of working days from the opening day, or a fact: the day that somebody
 * committed to or was granted (`fixedOn`, known since `fixedSinceOn`). Never both.
 */
export interface StepClock {
  openedOn: string;
  termWorkingDays: number | null;
  fixedOn: string | null;
  fixedSinceOn: string | null;
  suspensions: readonly Suspension[];
}

export const isSuspended = ({ suspensions }: Pick<StepClock, 'suspensions'>): boolean => suspensions.some(({ toOn }) => toOn === null);

/**
 * When a step falls due: its term, or the day that a fact set, and the working days of every suspension that has ended
 * and began before the end. A suspension that lasts moves nothing until it ends; one after the end moves nothing.
 */
export function dueOfStep(calendar: Calendar, clock: StepClock): Outcome<DueDate, NotCovered> {
  const { from, term } = startOf(clock);
  let spare: Span = { fewest: 0, most: 0 };
  let reached = sinceOf(clock);
  let due = dueWith(calendar, from, term, spare);
  for (const { fromOn, toOn } of ended(clock)) {
    if (!due.ok || fromOn > due.value.dueOn) break;
    const days = workingDaysWithin(calendar, laterOf(addDays(fromOn, -1), reached), toOn);
    if (!days) return refused('CALENDAR_NOT_COVERED', { from: fromOn, to: toOn });
    spare = { fewest: spare.fewest + days.fewest, most: spare.most + days.most };
    reached = laterOf(reached, toOn);
    due = dueWith(calendar, from, term, spare);
  }
  return due;
}

function startOf({ openedOn, termWorkingDays, fixedOn }: StepClock): { from: PlainDate; term: number } {
  return fixedOn === null ? { from: plainDate(openedOn), term: termWorkingDays ?? 0 } : { from: plainDate(fixedOn), term: 0 };
}

/** The day from which suspended days count: that of the opening, or on which the fact became known. */
const sinceOf = ({ openedOn, fixedSinceOn }: StepClock): PlainDate => plainDate(fixedSinceOn ?? openedOn);

function ended({ suspensions }: StepClock): { fromOn: PlainDate; toOn: PlainDate }[] {
  return suspensions
    .flatMap(({ fromOn, toOn }) => (toOn === null ? [] : [{ fromOn: plainDate(fromOn), toOn: plainDate(toOn) }]))
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
}

interface Span {
  fewest: number;
  most: number;
}

/** Working days after `from` up to `to`; both ends of the count across a year without a notice. */
function workingDaysWithin(calendar: Calendar, from: PlainDate, to: PlainDate): Span | undefined {
  if (to <= from) return { fewest: 0, most: 0 };
  const count = workingDaysBetween(calendar, from, to);
  if (count.ok) return { fewest: count.value, most: count.value };
  const { atLeast, atMost } = count.refusal.detail as { atLeast: number | null; atMost: number | null };
  return atLeast === null || atMost === null ? undefined : { fewest: atLeast, most: atMost };
}

/** A year in which most days are worked ends a term earliest, although a suspension in it then covers most of them. */
function dueWith(calendar: Calendar, from: PlainDate, term: number, spare: Span): Outcome<DueDate, NotCovered> {
  const earliest = dueDate(calendar, from, term + spare.most);
  if (spare.fewest === spare.most || !earliest.ok) return earliest;
  const latest = dueDate(calendar, from, term + spare.fewest);
  if (!latest.ok) return latest;
  const earliestOn = earliest.value.provisional?.earliestOn ?? earliest.value.dueOn;
  const { dueOn: latestOn, calendarVersion } = latest.value;
  return accepted({ dueOn: latestOn, provisional: { earliestOn, latestOn }, calendarVersion });
}
