import type { CaseworkContext, StepPlace } from '@lianban/casework';
import { officeId, type CountyCode, type DepartmentCode } from '@lianban/contracts';
import type { StepSpec } from '@lianban/steps';
import type { EntityManager } from 'typeorm';
import { SafetyDocumentEntity } from './safety-document.entity.js';
import type { SafetyCaseEntity } from './safety-case.entity.js';
import type { SafetyKind } from './safety-kind.js';

/** The place of the office that leads the case. */
export function leadPlace({ office, department, county }: SafetyCaseEntity): StepPlace {
  return { office, assigned: true, department, county };
}

/** The office of a department in a county, or of the city where the county has none of its own. */
export function placeOf(department: DepartmentCode, county: CountyCode | null, { officeFor }: Pick<CaseworkContext, 'officeFor'>): StepPlace {
  const own = county && officeFor(department, county)?.id;
  if (own) return { office: own, assigned: true, department, county };
  const city = officeFor(department, null)?.id;
  return { office: city ?? officeId(department, null), assigned: city !== undefined, department, county: null };
}

/** The office that writes down what the owner of a step did; null where the owner does so itself. */
export function recorderOf({ recorder }: Pick<SafetyKind, 'recorder'>, { recordedBy }: Pick<StepSpec, 'recordedBy'>, { office }: Pick<SafetyCaseEntity, 'office'>, context: Pick<CaseworkContext, 'officeFor'>): string | null {
  if (!recordedBy) return null;
  return recorder === 'lead' ? office : placeOf(recorder, null, context).office;
}

/** Kinds of the papers that lie in a case. */
export async function papersOf(manager: EntityManager, caseId: string): Promise<string[]> {
  const papers: { kind: string }[] = await manager.createQueryBuilder(SafetyDocumentEntity, 'd').select('d.kind', 'kind').distinct(true).where('d.case_id = :caseId', { caseId }).orderBy('1').getRawMany();
  return papers.map(({ kind }) => kind);
}
