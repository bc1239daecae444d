import { officeBook, stepLine, type CaseworkContext, type OfficeBook } from '@lianban/casework';
import { officeName, type SafetyCaseSummary } from '@lianban/contracts';
import type { RequestActor } from '@lianban/service';
import { In, type EntityManager } from 'typeorm';
import { mayComplete } from '../access/step-rights.js';
import { recorderOf } from '../office-places.js';
import { SafetyCaseEntity } from '../safety-case.entity.js';
import type { SafetyKinds } from '../safety-kind.js';
import { SafetyStepEntity } from '../safety-step.entity.js';
import type { SafetyRecord } from '../../safety-record.js';

/** Cases by id, in the order given, with their open steps as the reader's post stands to them. */
export async function caseSummaries(
  record: SafetyRecord, kinds: SafetyKinds, manager: EntityManager, caseIds: readonly string[], actor: RequestActor, context: CaseworkContext,
): Promise<SafetyCaseSummary[]> {
  if (caseIds.length === 0) return [];
  const rows = new Map((await manager.findBy(SafetyCaseEntity, { caseId: In([...caseIds]) })).map((row) => [row.caseId, row]));
  const steps = await manager.createQueryBuilder(SafetyStepEntity, 's').where('s.case_id = any(:caseIds::uuid[]) and s.closed_at is null', { caseIds }).orderBy('s.due_on').addOrderBy('s.step_id').getMany();
  const offices = await officeBook(record, manager);
  return caseIds.flatMap((caseId) => {
    const row = rows.get(caseId);
    if (!row) return [];
    return [{ ...summaryOf(kinds, row, offices), steps: steps.filter((step) => step.caseId === caseId).map((step) => openLine(kinds, row, step, actor, offices, context)) }];
  });
}

export function summaryOf(kinds: SafetyKinds, row: SafetyCaseEntity, offices: OfficeBook): Omit<SafetyCaseSummary, 'steps'> {
  const { caseId, procedure, number, title, party, state, county, department, office, happenedOn, openedOn, revision, warningOn } = row;
  return {
    caseId, procedure, number, title, party, state, stateLabel: kinds.get(procedure).rules.states[state] ?? state, county, department,
    officeName: offices.get(office)?.name ?? officeName(department, county), happenedOn, openedOn, revision, warningOn,
  };
}

function openLine(kinds: SafetyKinds, row: SafetyCaseEntity, step: SafetyStepEntity, actor: RequestActor, offices: OfficeBook, context: CaseworkContext): SafetyCaseSummary['steps'][number] {
  const kind = kinds.get(row.procedure);
  const spec = kind.rules.steps[step.code];
  const { officeName: owner, dueOn, light, workingDaysLeft } = stepLine(step, offices, context);
  return { code: step.code, title: step.title, officeName: owner, dueOn, light, workingDaysLeft, mine: spec !== undefined && mayComplete(actor, spec, step.office, recorderOf(kind, spec, row, context)) };
}
