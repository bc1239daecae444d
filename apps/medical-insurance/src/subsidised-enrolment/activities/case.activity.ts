import { isClosed } from '@lianban/procedure-subsidised-enrolment';
import { appendAudit, systemActor } from '@lianban/persistence';
import type { CasePosition, CaseView } from '@lianban/workflow-subsidised-enrolment/activities';
import type { CaseRef } from '@lianban/workflow-subsidised-enrolment/messages';
import { StepEntity } from '../cases/step.entity.js';
import { closeOpenSteps } from '../cases/close-by-source.js';
import { addEvents } from '../cases/save-cases.js';
import { wakeCases, wakeVersionsOf } from '../cases/wake-workflows.js';
import { entitleCase } from '../entitlement/entitle-case.js';
import type { ProcedureRecord } from '../procedure-record.js';
import { refreshPerson } from '../results/refresh-results.js';
import { lockCaseRow } from './step.activity.js';

export function loadCase(record: ProcedureRecord, { caseId }: CaseRef): Promise<CaseView> {
  return record.transact(systemActor, async (manager) => {
    const row = await lockCaseRow(manager, caseId);
    const steps = await manager.find(StepEntity, { where: { caseId, caseRound: row.round, code: 'confirm' }, order: { office: 'ASC' } });
    return { offices: [...new Set(steps.map(({ office }) => office))], closed: row.closedAt !== null };
  });
}

/** The commands weigh the answers as they come in; here the workflow learns where that put the case. */
export function weighAnswers(record: ProcedureRecord, { caseId }: CaseRef): Promise<CasePosition> {
  return record.transact(systemActor, async (manager) => {
    const row = await lockCaseRow(manager, caseId);
    if (row.closedAt) return 'closed';
    const decided = await manager.existsBy(StepEntity, { caseId, caseRound: row.round, code: 'decide', state: 'reviewed' });
    if (row.outcome) return decided ? 'decided' : 'agreed';
    return row.state === 'disagreed' ? 'disagreed' : 'unanswered';
  });
}

export function decideEntitlement(record: ProcedureRecord, { caseId }: CaseRef): Promise<void> {
  return record.transact(systemActor, async (manager, context) => {
    const row = await lockCaseRow(manager, caseId);
    if (!row.closedAt && row.outcome) await entitleCase(manager, row, context);
  });
}

export function publishOutcome(record: ProcedureRecord, { caseId }: CaseRef): Promise<void> {
  return record.transact(systemActor, async (manager) => {
    const row = await lockCaseRow(manager, caseId);
    await refreshPerson(manager, row.personId);
  });
}

/** Closes a settled case. One that a later version opened again meanwhile is left to its next run. */
export function closeCase(record: ProcedureRecord, { caseId }: CaseRef): Promise<void> {
  return record.transact(systemActor, async (manager, context) => {
    const row = await lockCaseRow(manager, caseId);
    if (!isClosed(row.state)) return wakeCases(manager, [caseId]);
    if (!row.closedAt) {
      Object.assign(row, { closedAt: context.now, closedOn: context.today, revision: row.revision + 1 });
      await manager.save(row);
      await closeOpenSteps(manager, [caseId], context);
      await addEvents(manager, [caseId], { at: context.now, action: 'case.closed', by: '系统', text: null });
      await appendAudit(manager, { actor: systemActor, action: 'case.closed', object: `case/${caseId}`, detail: { outcome: row.outcome } });
    }
    return wakeVersionsOf(manager, [caseId]);
  });
}
