import { counties, identityCategories, officeId, type CountyCode, type DepartmentCode, type IdentityCategory } from '@lianban/contracts';
import { exceptionLabels, type ExceptionCode } from '@lianban/procedure-subsidised-enrolment';
import type { CaseStepCode } from '@lianban/workflow-subsidised-enrolment/activities';
import type { EntityManager } from 'typeorm';
import type { ProcedureContext } from '../procedure-context.js';
import { dueOf, termOf } from './step-terms.js';

/** A claim of a department on a person, as the case's sources say. */
export interface Claim {
  department: DepartmentCode;
  county: CountyCode;
  category: IdentityCategory;
}

export interface NewStep {
  caseId: string;
  caseRound: number;
  code: CaseStepCode;
  round: number;
  office: string;
  assigned: boolean;
  department: DepartmentCode;
  county: CountyCode | null;
  category: IdentityCategory | null;
  title: string;
}

/** One confirming step per office that answers for a claim; a claim nobody answers for keeps its own visible step. */
export function confirmSteps(
  one: { caseId: string; caseRound: number; kind: ExceptionCode; claims: readonly Claim[] }, context: Pick<ProcedureContext, 'officeFor'>,
): NewStep[] {
  const byOffice = new Map<string, NewStep>();
  for (const claim of one.claims) {
    const office = context.officeFor(claim.department, claim.county);
    const id = office?.id ?? officeId(claim.department, claim.county);
    if (byOffice.has(id)) continue;
    byOffice.set(id, {
      caseId: one.caseId, caseRound: one.caseRound, code: 'confirm', round: 1, office: id, assigned: Boolean(office), department: claim.department,
      county: claim.county, category: claim.category, title: confirmTitle(one.kind, claim),
    });
  }
  return [...byOffice.values()];
}

function confirmTitle(kind: ExceptionCode, claim: Claim): string {
  return `${counties[claim.county]}${identityCategories[claim.category].label}身份确认：${exceptionLabels[kind]}`;
}

const insert = `
insert into step (case_id, case_round, code, round, office, assigned, department, county, category, title, opened_on, opened_at,
  term_working_days, setting, due_on, earliest_on, latest_on, calendar_version)
select * from jsonb_to_recordset($1::jsonb) as t(case_id uuid, case_round int, code text, round int, office text, assigned boolean, department text,
  county text, category text, title text, opened_on date, opened_at timestamptz, term_working_days int, setting text, due_on date, earliest_on date,
  latest_on date, calendar_version text)
on conflict on constraint step_one_per_office_and_round do nothing
returning step_id as "stepId"`;

/** Opens the steps that are not there yet, each with its due date; answers with the ids of those it opened. */
export async function insertSteps(manager: EntityManager, steps: readonly NewStep[], context: ProcedureContext): Promise<string[]> {
  if (steps.length === 0) return [];
  const rows = steps.map((step) => {
    const term = termOf(step.code, context.settings, context.today);
    const due = dueOf(context.today, term.workingDays, context.calendar);
    return {
      case_id: step.caseId, case_round: step.caseRound, code: step.code, round: step.round, office: step.office, assigned: step.assigned,
      department: step.department, county: step.county, category: step.category, title: step.title, opened_on: context.today, opened_at: context.now,
      term_working_days: term.workingDays, setting: term.setting, due_on: due.dueOn, earliest_on: due.provisional?.earliestOn ?? null,
      latest_on: due.provisional?.latestOn ?? null, calendar_version: due.calendarVersion,
    };
  });
  const opened: { stepId: string }[] = await manager.query(insert, [JSON.stringify(rows)]);
  return opened.map(({ stepId }) => stepId);
}
