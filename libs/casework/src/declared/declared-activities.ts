import type { CaseRef, CaseView, DeclaredCaseActivities } from '@lianban/workflow-shared/activities';
import { systemActor } from '@lianban/persistence';
import type { DeclaredRecord } from '@lianban/steps';
import { stepActivities } from '../activities/step-activities.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import { lockCaseRow } from '../record/lock-case.js';
import type { DeclaredCaseRow, DeclaredKind } from './declared-kind.js';
import type { DeclaredStepBase } from './declared-step.entity.js';
import { declaredSteps } from './declared-steps.source.js';
import { loadCase } from './load-case.js';

/** What the workflow of a declared procedure calls; each is one transaction of the record and may be repeated. */
export function declaredActivities<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord>(kind: DeclaredKind<Row, Step, Case>, casework: CaseworkRecord): DeclaredCaseActivities {
  return {
    ...(stepActivities(kind.casework, casework, declaredSteps(kind, casework)) as DeclaredCaseActivities),
    loadCase: (ref) => loadCaseView(kind, casework, ref),
  };
}

/** Which office owes each step in a case, and every round that was opened so far. */
function loadCaseView<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord>(kind: DeclaredKind<Row, Step, Case>, casework: CaseworkRecord, { caseId }: CaseRef): Promise<CaseView> {
  return casework.transact(systemActor, async (manager, context) => {
    const row = await lockCaseRow(manager, kind.caseEntity, caseId);
    const { steps, record } = await loadCase(kind, casework, manager, row);
    const offices = Object.fromEntries(Object.entries(kind.rules.steps).map(([code, { owner }]) => [code, kind.place(owner, row, record, context).office]));
    return { offices, closed: row.closedAt !== null, opened: steps.map(({ code, round, outcome }) => ({ code, round, outcome })) };
  });
}
