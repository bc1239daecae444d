import { caseRefusals, decide, type CaseCommand, type CaseEvent } from '@lianban/procedure-subsidised-enrolment';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { appendAudit } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { wakeCases } from '../cases/wake-workflows.js';
import type { ProcedureContext } from '../procedure-context.js';
import { announceSteps } from '../steps/announce-steps.js';
import type { CaseUnderDecision } from './case-under-decision.js';
import { saveEvent } from './save-event.js';

/** One command on one locked case: decided purely, then record, steps, history, audit and outbox in the same transaction. */
export async function carryOut(
  manager: EntityManager, one: CaseUnderDecision, command: CaseCommand, actor: RequestActor, context: ProcedureContext,
): Promise<void> {
  const decided = decide(command, one.state);
  if (!decided.ok) throw refusal(decided.refusal.code);
  const changed = new Set<string>();
  const scene = { manager, one, command, actor, context, next: decided.value.state, changed };
  for (const event of decided.value.happened) await saveEvent(scene, event);
  if (command.type === 'review' && command.decision === 'approve') await saveEvent(scene, { type: 'step-reviewed', stepId: command.stepId });
  one.row.state = decided.value.state.state;
  one.row.revision += 1;
  await manager.save(one.row);
  for (const step of one.steps) if (changed.has(step.stepId)) await manager.save(Object.assign(step, { revision: step.revision + 1 }));
  await announceSteps(manager, [...changed]);
  await writeDown(manager, one, command, actor, context, decided.value.happened);
  await wakeCases(manager, [one.row.caseId]);
}

export function refusal(code: keyof typeof caseRefusals): LianbanProblem {
  return LianbanProblem.conflict(code, caseRefusals[code].detail, caseRefusals[code].remedy);
}

async function writeDown(
  manager: EntityManager, { row }: CaseUnderDecision, command: CaseCommand, actor: RequestActor, context: ProcedureContext, happened: readonly CaseEvent[],
): Promise<void> {
  const action = `case.${actionOf(command)}`;
  await manager.query('insert into case_event (case_id, at, action, by_name, text) values ($1, $2, $3, $4, $5)', [
    row.caseId, context.now, action, actor.name, 'reason' in command ? (command.reason ?? null) : null,
  ]);
  await appendAudit(manager, { actor, action, object: `case/${row.caseId}`, detail: { revision: row.revision, happened: happened.map(({ type }) => type) } });
}

function actionOf(command: CaseCommand): string {
  if (command.type === 'answer') return command.answer;
  return command.type === 'review' ? command.decision : command.type;
}
