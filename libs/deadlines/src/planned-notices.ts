import type { NoticeKind } from '@lianban/contracts';
import { laterOf, plainDate, shanghaiInstant, type PlainDate } from '@lianban/kernel';
import { noticePlan, type PlanBasis } from './notice-plan.js';
import { isSuspended, type StepClock } from './step-clock.js';
import { provisionalOf, type DatedStep } from './step-light.js';

/** Notices go out at this hour in Asia/Shanghai. */
const NOTICE_TIME = '09:00';

export interface PlannedNotice {
  kind: NoticeKind;
  on: PlainDate;
  at: Date;
}

/** A notice that the record holds; `dueOn` is the day on which it fell due. */
export interface HeldNotice {
  kind: NoticeKind;
  dueOn: string;
}

export type PlannedStep = Omit<StepClock, 'termWorkingDays'> & Pick<DatedStep, 'dueOn' | 'earliestOn' | 'latestOn'>;

/** Everything a step will cause until it is answered, earliest first; nothing while it is suspended. */
export function plannedNotices(basis: PlanBasis, step: PlannedStep): PlannedNotice[] {
  if (isSuspended(step)) return [];
  const provisional = provisionalOf(step);
  const since = countsSince(step);
  return noticePlan(basis, { dueOn: plainDate(step.dueOn), ...(provisional && { provisional }) }, plainDate(step.openedOn))
    .flatMap(({ kind, on }) => (on ? [{ kind, on, at: shanghaiInstant(on, NOTICE_TIME) }] : []))
    .filter(({ kind, on }) => !kind.startsWith('reminder') || on > since)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/**
 * Whether a held notice still stands for a planned one. After a suspension or an extension what is planned for a later
 * day goes out again, although it went out for the day that no longer counts.
 */
export function standsFor(held: HeldNotice, planned: Pick<PlannedNotice, 'kind' | 'on'>, step: PlannedStep): boolean {
  const since = countsSince(step);
  return held.kind === planned.kind && (held.dueOn > since || planned.on <= since);
}

/** Reminders and the overdue notice go by themselves; rungs are proposed, a person issues them. */
export function stateWhenDue(kind: NoticeKind): 'sent' | 'proposed' {
  return kind === 'overdue' || kind.startsWith('reminder') ? 'sent' : 'proposed';
}

/** The last day on which a fact set the clock anew: the opening, an extension, the end of a suspension. */
function countsSince({ openedOn, fixedSinceOn, suspensions }: PlannedStep): PlainDate {
  return [fixedSinceOn, ...suspensions.map(({ toOn }) => toOn)].reduce<PlainDate>((last, on) => (on ? laterOf(last, plainDate(on)) : last), plainDate(openedOn));
}
