import type { CaseworkContext, NewStep } from '@lianban/casework';
import { counties, identityCategories, officeId, type CountyCode, type DepartmentCode, type IdentityCategory } from '@lianban/contracts';
import { exceptionLabels, type ExceptionCode } from '@lianban/procedure-subsidised-enrolment';
import type { StepEntity } from '../cases/step.entity.js';

/** A claim of a department on a person, as the case's sources say. */
export interface Claim {
  department: DepartmentCode;
  county: CountyCode;
  category: IdentityCategory;
}

/** A step of this procedure that is to be opened. */
export type NewEnrolmentStep = NewStep<StepEntity>;

/** One confirming step per office that answers for a claim; a claim nobody answers for keeps its own visible step. */
export function confirmSteps(
  one: { caseId: string; caseRound: number; kind: ExceptionCode; claims: readonly Claim[] }, context: Pick<CaseworkContext, 'officeFor'>,
): NewEnrolmentStep[] {
  const byOffice = new Map<string, NewEnrolmentStep>();
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
