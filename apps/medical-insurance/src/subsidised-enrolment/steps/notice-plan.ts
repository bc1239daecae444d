import type { NoticeKind } from '@lianban/contracts';
import { plainDate, shanghaiInstant, type PlainDate } from '@lianban/kernel';
import { noticePlan } from '@lianban/procedure-subsidised-enrolment';
import type { StepEntity } from '../cases/step.entity.js';
import type { ProcedureContext } from '../procedure-context.js';

/** Notices go out at this hour in Asia/Shanghai. */
const NOTICE_TIME = '09:00';

export interface PlannedNotice {
  kind: NoticeKind;
  on: PlainDate;
  at: Date;
}

/** Everything a step will cause until it is answered, earliest first; a reminder due on the opening day or before is left out. */
export function planOf(step: Pick<StepEntity, 'openedOn' | 'dueOn' | 'earliestOn' | 'latestOn'>, context: ProcedureContext): PlannedNotice[] {
  const { earliestOn, latestOn } = step;
  const provisional = earliestOn && latestOn ? { provisional: { earliestOn: plainDate(earliestOn), latestOn: plainDate(latestOn) } } : {};
  return noticePlan(context.calendar, context.settings, { dueOn: plainDate(step.dueOn), ...provisional }, plainDate(step.openedOn))
    .flatMap(({ kind, on }) => (on ? [{ kind, on, at: shanghaiInstant(on, NOTICE_TIME) }] : []))
    .filter(({ kind, on }) => !kind.startsWith('reminder') || on > step.openedOn)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Reminders and the overdue notice go by themselves; rungs are proposed, a person issues them. */
export function stateWhenDue(kind: NoticeKind): 'sent' | 'proposed' {
  return kind === 'overdue' || kind.startsWith('reminder') ? 'sent' : 'proposed';
}
