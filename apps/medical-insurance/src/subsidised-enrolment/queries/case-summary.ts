import { officeBook } from '@lianban/casework';
import { exceptionLabels, type CaseStepView, type CaseSummary } from '@lianban/procedure-subsidised-enrolment';
import type { RequestActor } from '@lianban/service';
import { In, type EntityManager } from 'typeorm';
import { ConfirmationCaseEntity } from '../cases/confirmation-case.entity.js';
import { StepEntity } from '../cases/step.entity.js';
import { decidingOffice } from '../steps/following-steps.js';
import type { ProcedureContext } from '../procedure-context.js';
import type { ProcedureRecord } from '../procedure-record.js';
import { maskPerson, type SealedPerson } from './mask.js';
import { stepViews } from './step-view.js';

export interface LoadedCase {
  row: ConfirmationCaseEntity;
  steps: StepEntity[];
  views: CaseStepView[];
  summary: CaseSummary;
}

/** Cases by id, in the order given, with their steps as the actor may see them; persons masked. */
export async function loadCases(
  record: ProcedureRecord, manager: EntityManager, caseIds: readonly string[], actor: RequestActor, context: ProcedureContext,
): Promise<LoadedCase[]> {
  if (caseIds.length === 0) return [];
  const rows = new Map((await manager.findBy(ConfirmationCaseEntity, { caseId: In(caseIds) })).map((row) => [row.caseId, row]));
  const steps = await manager.find(StepEntity, { where: { caseId: In(caseIds) }, order: { office: 'ASC', round: 'ASC' } });
  const persons = await loadPersons(manager, [...rows.values()].map(({ personId }) => personId));
  const offices = await officeBook(record, manager);
  return caseIds.flatMap((caseId) => {
    const row = rows.get(caseId);
    const person = row && persons.get(row.personId);
    if (!row || !person) return [];
    const own = steps.filter((step) => step.caseId === caseId && step.caseRound === row.round);
    const views = stepViews(own, offices, context);
    return [{ row, steps: own, views, summary: summaryOf(row, views, maskPerson(record.keys.sealer, person), actor) }];
  });
}

export async function loadPersons(manager: EntityManager, personIds: readonly string[]): Promise<Map<string, SealedPerson>> {
  const rows: ({ personId: string } & SealedPerson)[] = await manager.query(
    'select person_id as "personId", id_sealed as "idSealed", name_sealed as "nameSealed" from person where person_id = any($1::uuid[])', [personIds],
  );
  return new Map(rows.map((row) => [row.personId, row]));
}

function summaryOf(row: ConfirmationCaseEntity, views: readonly CaseStepView[], person: CaseSummary['person'], actor: RequestActor): CaseSummary {
  return {
    caseId: row.caseId, number: row.number, kind: row.kind, kindLabel: exceptionLabels[row.kind], state: row.state, insuranceYear: row.insuranceYear, person,
    categories: row.categories, county: row.county, mine: mineOf(views, actor), openedOn: row.openedOn, revision: row.revision,
  };
}

/** The line of the reader's own office; for who watches over all, the open one that is due first. */
function mineOf(views: readonly CaseStepView[], actor: RequestActor): CaseStepView | null {
  const own = views.find(({ office }) => office === actor.office) ?? (actor.office === decidingOffice ? views.find(({ office }) => office === decidingOffice) : undefined);
  if (own) return own;
  const open = views.filter(({ light }) => light !== 'none').sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return open[0] ?? null;
}
