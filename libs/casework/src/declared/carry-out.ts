import { appendAudit } from '@lianban/persistence';
import { isStepEffect, type CompleteStep, type DeclaredRecord } from '@lianban/steps';
import { addEvents } from '../cases/case-events.js';
import { wakeCases } from '../cases/wake-cases.js';
import { announceSteps } from '../steps/announce-steps.js';
import { saveSteps } from '../steps/save-steps.js';
import { auditObject, type CaseScene, type DeclaredCaseRow, type DeclaredKind } from './declared-kind.js';
import type { DeclaredStepBase } from './declared-step.entity.js';
import { openDeclared } from './open-declared.js';
import { saveStepEffect, type CaseChanges } from './save-step-effect.js';

/**
 * One command on one locked case: decided purely, then record, steps, history, audit and outbox in the same transaction;
 * then what is owed next is opened. Answers whether anything happened; a refusal is thrown as a problem.
 */
export async function carryOutCase<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord, Command extends { type: string }>(
  kind: DeclaredKind<Row, Step, Case, Command>, scene: CaseScene<Row, Step, Case>, command: Command | CompleteStep,
): Promise<boolean> {
  const { casework, manager, one, context } = scene;
  await kind.hold?.(manager, command);
  const around = await kind.context(manager, one.row, one.record, context, casework);
  const decided = kind.rules.decide(command, one.record, around);
  if (!decided.ok) throw kind.problem(decided.refusal);
  const { effects, record } = decided.value;
  if (effects.length === 0) return false;
  const changes: CaseChanges<Step> = { steps: new Set(), opened: [] };
  for (const effect of effects) await (isStepEffect(effect) ? saveStepEffect(kind, scene, changes, effect) : kind.saveEffect(scene, effect, command));
  one.row.revision += 1;
  await manager.save(one.row);
  await saveSteps(kind.casework, manager, [...changes.steps]);
  changes.opened.push(...(await openDeclared(kind, { ...scene, one: { ...one, record } }, kind.rules.owed(record, around))));
  await announceSteps(kind.casework, manager, changes.opened);
  await writeDown(kind, scene, command, effects);
  await wakeCases(kind.casework, manager, [one.row.caseId]);
  return true;
}

async function writeDown<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord, Command extends { type: string }>(
  kind: DeclaredKind<Row, Step, Case, Command>, { manager, one: { row }, actor, context }: CaseScene<Row, Step, Case>, command: Command | CompleteStep, effects: readonly { type: string }[],
): Promise<void> {
  const { action, text } = kind.event(command);
  const by = actor.standsIn?.words ?? actor.name;
  await addEvents(manager, [row.caseId], { at: context.now, action, by, text });
  const detail = { revision: row.revision, effects: effects.map(({ type }) => type), ...actor.standsIn?.audit };
  await appendAudit(manager, { actor, action, object: auditObject(kind, row.caseId), detail });
  if (effects.some(({ type }) => type === 'case-closed')) await addEvents(manager, [row.caseId], { at: context.now, action: `case.${row.state}`, by, text: row.closedReason });
}
