import { appendAudit } from '@lianban/persistence';
import type { DeclaredCase } from '@lianban/steps';
import { addEvents } from '../cases/case-events.js';
import { wakeCases } from '../cases/wake-cases.js';
import { announceSteps } from '../steps/announce-steps.js';
import type { CaseScene, DeclaredCaseRow, DeclaredKind } from './declared-kind.js';
import type { DeclaredStepBase } from './declared-step.entity.js';
import { openDeclared } from './open-declared.js';

/** A case whose row was just written: its first steps, history, audit, workflow. In the transaction of the filing. */
export async function beginCase<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredCase>(
  kind: DeclaredKind<Row, Step, Case>, scene: CaseScene<Row, Step, Case>, detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { casework, manager, one, actor, context } = scene;
  const { caseId, number } = one.row;
  const around = await kind.context(manager, one.row, one.record, context, casework);
  await announceSteps(kind.casework, manager, await openDeclared(kind, scene, kind.rules.owed(one.record, around)));
  await addEvents(manager, [caseId], { at: context.now, action: 'case.opened', by: actor.name, text: null });
  await appendAudit(manager, { actor, action: `${kind.casework.procedure}.opened`, object: `${kind.casework.procedure}/${caseId}`, detail: { number, ...detail } });
  await wakeCases(kind.casework, manager, [caseId]);
}
