import { addEvents, announceSteps, saveSteps, wakeCases } from '@lianban/casework';
import { caseRefusals, decide, type CaseCommand, type CaseEvent } from '@lianban/procedure-subsidised-enrolment';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { appendAudit } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { enrolment } from '../enrolment.casework.js';
import type { StepEntity } from '../cases/step.entity.js';
import type { ProcedureContext } from '../procedure-context.js';
import type { CaseUnderDecision } from './case-under-decision.js';
import { saveEvent, type Scene } from './save-event.js';

/** One command on one locked case: decided purely, then record, steps, history, audit and outbox in the same transaction. */
export async function carryOut(
  manager: EntityManager, one: CaseUnderDecision, command: CaseCommand, actor: RequestActor, context: ProcedureContext,
): Promise<void> {
  const decided = decide(command, one.state);
  if (!decided.ok) throw refusal(decided.refusal.code);
  const scene: Scene = { manager, one, command, actor, context, next: decided.value.state, changed: new Set<StepEntity>(), opened: [] };
  for (const event of decided.value.happened) await saveEvent(scene, event);
  if (command.type === 'review' && command.decision === 'approve') await saveEvent(scene, { type: 'step-reviewed', stepId: command.stepId });
  one.row.state = decided.value.state.state;
  one.row.revision += 1;
  await manager.save(one.row);
  await saveSteps(enrolment, manager, [...scene.changed]);
  await announceSteps(enrolment, manager, scene.opened);
  await writeDown(manager, one, command, actor, context, decided.value.happened);
  await wakeCases(enrolment, manager, [one.row.caseId]);
}

export function refusal(code: keyof typeof caseRefusals): LianbanProblem {
  return LianbanProblem.conflict(code, caseRefusals[code].detail, caseRefusals[code].remedy);
}

async function writeDown(
  manager: EntityManager, { row }: CaseUnderDecision, command: CaseCommand, actor: RequestActor, context: ProcedureContext, happened: readonly CaseEvent[],
): Promise<void> {
  const action = `case.${actionOf(command)}`;
  await addEvents(manager, [row.caseId], { at: context.now, action, by: actor.name, text: 'reason' in command ? (command.reason ?? null) : null });
  await appendAudit(manager, { actor, action, object: `case/${row.caseId}`, detail: { revision: row.revision, happened: happened.map(({ type }) => type) } });
}

function actionOf(command: CaseCommand): string {
  if (command.type === 'answer') return command.answer;
  return command.type === 'review' ? command.decision : command.type;
}
