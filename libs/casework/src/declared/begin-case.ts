import { appendAudit } from '@lianban/persistence';
import type { DeclaredRecord } from '@lianban/steps';
import { addEvents } from '../cases/case-events.js';
import { wakeCases } from '../cases/wake-cases.js';
import { announceSteps } from '../steps/announce-steps.js';
import { auditObject, type CaseScene, type DeclaredCaseRow, type DeclaredKind } from './declared-kind.js';
import type { DeclaredStepBase } from './declared-step.entity.js';
import { openDeclared } from './open-declared.js';

/** How the audit names the opening of a case, and what it says of it besides the number. */
export interface Opening {
  action?: string;
  detail?: Readonly<Record<string, unknown>>;
}

/** A case whose row was just written: its first steps, history, audit, workflow. In the transaction of the filing. */
export async function beginCase<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord>(
  kind: DeclaredKind<Row, Step, Case>, scene: CaseScene<Row, Step, Case>, { action = `${kind.casework.procedure}.opened`, detail }: Opening = {},
): Promise<void> {
  const { casework, manager, one, actor, context } = scene;
  const { caseId, number } = one.row;
  const around = await kind.context(manager, one.row, one.record, context, casework);
  await announceSteps(kind.casework, manager, await openDeclared(kind, scene, kind.rules.owed(one.record, around)));
  await addEvents(manager, [caseId], { at: context.now, action: 'case.opened', by: actor.standsIn?.words ?? actor.name, text: null });
  await appendAudit(manager, { actor, action, object: auditObject(kind, caseId), detail: { number, ...detail, ...actor.standsIn?.audit } });
  await wakeCases(kind.casework, manager, [caseId]);
}
