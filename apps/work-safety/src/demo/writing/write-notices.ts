import { planOf } from '@lianban/casework';
import { writeRows } from '@lianban/casework/demo';
import { stateWhenDue } from '@lianban/deadlines';
import { shanghaiInstant, type PlainDate } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';
import type { SafetyKind } from '../../cases/safety-kind.js';
import type { SafetyStepEntity } from '../../cases/safety-step.entity.js';
import type { DemoCase } from '../telling/demo-case.js';
import { contextAt } from '../telling/demo-context.js';

/**
 * What fell due for the steps that are still owed, up to the first moment of the demonstration: reminders and overdue
 * notices went out, rungs were proposed. Of what is long done nothing is told: it would lie unread in the offices' inboxes.
 */
export async function writeNotices(manager: EntityManager, cases: readonly DemoCase[], before: PlainDate): Promise<void> {
  const until = shanghaiInstant(before, '00:00');
  await writeRows(manager, 'step_notice', cases.flatMap(({ kind, steps }) => steps.filter(({ closedAt }) => closedAt === null).flatMap((step) => fallen(kind, step, until))));
}

function fallen({ casework }: SafetyKind, step: SafetyStepEntity, until: Date): Record<string, unknown>[] {
  const plan = planOf(casework, step, contextAt({ now: step.openedAt, today: step.openedOn as PlainDate }));
  return plan.filter(({ at }) => at < until).map(({ kind, on, at }) => (
    { step_id: step.stepId, kind, sequence: 1, state: stateWhenDue(kind), due_on: on, recorded_at: at < step.openedAt ? step.openedAt : at, by_post: null, text: null }));
}
