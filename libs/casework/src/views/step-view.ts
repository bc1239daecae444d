import { officeName, type OfficeMessage, type StepLine, type StepView } from '@lianban/contracts';
import { provisionalOf, stepLight } from '@lianban/deadlines';
import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure } from '../casework-procedure.js';
import type { CaseworkContext } from '../record/casework-context.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import type { StepBase } from '../steps/step-base.entity.js';

/** Offices by id, as the directory last named them. */
export type OfficeBook = ReadonlyMap<string, OfficeMessage>;

export async function officeBook({ reference }: CaseworkRecord, manager: EntityManager): Promise<OfficeBook> {
  return new Map((await reference.offices(manager)).map((office) => [office.id, office]));
}

/** Who owes a step and how it stands today. */
export function stepLine(step: StepBase, offices: OfficeBook, { calendar, today }: Pick<CaseworkContext, 'calendar' | 'today'>): StepLine {
  const office = offices.get(step.office);
  return {
    stepId: step.stepId, office: step.office, officeName: office?.name ?? ownerName(step), department: step.department, county: step.county,
    contact: office ? { name: office.contactName, phone: office.contactPhone } : null, openedOn: step.openedOn, dueOn: step.dueOn,
    provisional: provisionalOf(step), ...stepLight(calendar, today, step),
  };
}

/** The whole step as a case page shows it. */
export function stepView<Step extends StepBase>(
  { basis }: CaseworkProcedure<Step>, step: Step, offices: OfficeBook, context: Pick<CaseworkContext, 'calendar' | 'today'>,
): StepView {
  const { code, title, round, post, termWorkingDays, suspensions, movements, outcome, closedOn, setting } = step;
  return {
    ...stepLine(step, offices, context), code, title, round, post, basis: { ...basis[step.code as Step['code']], setting }, termWorkingDays, suspensions, movements, outcome, closedOn,
  };
}

function ownerName({ department, county, assigned }: StepBase): string {
  const name = officeName(department, county);
  return assigned ? name : `${name}（未设置答复单位）`;
}
