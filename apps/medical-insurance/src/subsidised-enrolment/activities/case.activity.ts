import { addEvents, closeOpenSteps, lockCaseRow, wakeCases } from '@lianban/casework';
import { isClosed } from '@lianban/procedure-subsidised-enrolment';
import { appendAudit, systemActor } from '@lianban/persistence';
import type { CasePosition, CaseView } from '@lianban/workflow-subsidised-enrolment/activities';
import type { CaseRef } from '@lianban/workflow-subsidised-enrolment/messages';
import { StepEntity } from '../cases/step.entity.js';
import { ConfirmationCaseEntity } from '../cases/confirmation-case.entity.js';
import { wakeVersionsOf } from '../cases/wake-versions.js';
import { enrolment } from '../enrolment.casework.js';
import { entitleCase } from '../entitlement/entitle-case.js';
import type { ProcedureRecord } from '../procedure-record.js';
import { refreshPerson } from '../results/refresh-results.js';

export function loadCase(record: ProcedureRecord, { caseId }: CaseRef): Promise<CaseView> {
  return record.transact(systemActor, async (manager) => {
    const row = await lockCaseRow(manager, ConfirmationCaseEntity, caseId);
    const steps = await manager.find(StepEntity, { where: { caseId, caseRound: row.round, code: 'confirm' }, order: { office: 'ASC' } });
    return { offices: [...new Set(steps.map(({ office }) => office))], closed: row.closedAt !== null };
  });
}

/** The commands weigh the answers as they come in; here the workflow learns where that put the case. */
export function weighAnswers(record: ProcedureRecord, { caseId }: CaseRef): Promise<CasePosition> {
  return record.transact(systemActor, async (manager) => {
    const row = await lockCaseRow(manager, ConfirmationCaseEntity, caseId);
    if (row.closedAt) return 'closed';
    const decided = await manager.existsBy(StepEntity, { caseId, caseRound: row.round, code: 'decide', state: 'reviewed' });
    if (row.outcome) return decided ? 'decided' : 'agreed';
    return row.state === 'disagreed' ? 'disagreed' : 'unanswered';
  });
}

export function decideEntitlement(record: ProcedureRecord, { caseId }: CaseRef): Promise<void> {
  return record.transact(systemActor, async (manager, context) => {
    const row = await lockCaseRow(manager, ConfirmationCaseEntity, caseId);
    if (!row.closedAt && row.outcome) await entitleCase(manager, row, context);
  });
}

export function publishOutcome(record: ProcedureRecord, { caseId }: CaseRef): Promise<void> {
  return record.transact(systemActor, async (manager) => {
    const row = await lockCaseRow(manager, ConfirmationCaseEntity, caseId);
    await refreshPerson(manager, row.personId);
  });
}

/** Closes a settled case. One that a later version opened again meanwhile is left to its next run. */
export function closeCase(record: ProcedureRecord, { caseId }: CaseRef): Promise<void> {
  return record.transact(systemActor, async (manager, context) => {
    const row = await lockCaseRow(manager, ConfirmationCaseEntity, caseId);
    if (!isClosed(row.state)) return wakeCases(enrolment, manager, [caseId]);
    if (!row.closedAt) {
      Object.assign(row, { closedAt: context.now, closedOn: context.today, revision: row.revision + 1 });
      await manager.save(row);
      await closeOpenSteps(enrolment, manager, [caseId], 'case-closed', context, { state: 'closed' });
      await addEvents(manager, [caseId], { at: context.now, action: 'case.closed', by: '系统', text: null });
      await appendAudit(manager, { actor: systemActor, action: 'case.closed', object: `case/${caseId}`, detail: { outcome: row.outcome } });
    }
    return wakeVersionsOf(manager, [caseId]);
  });
}
