import { systemPerson, type CaseActor, type CaseworkContext } from '@lianban/casework';
import { demoAccounts, departments, officeId, officeName, safetyDutyDepartments, type CountyCode, type DepartmentCode, type Role, type SafetyDutyDepartment } from '@lianban/contracts';

/** Somebody of the demonstration at a post. */
export type DemoActor = CaseActor & { office: string };

/** An office that enforces, with those who work there. */
export interface EnforcingOffice {
  office: string;
  department: SafetyDutyDepartment;
  county: CountyCode | null;
  officer: DemoActor;
  head: DemoActor;
}

const holders: readonly DemoActor[] = demoAccounts.flatMap(({ sub, name, posts }) => posts.map(({ id, role, department, county, office }) => ({ sub, name, post: id, role, department, county, office })));

export const demoSystem: DemoActor = { ...systemPerson, office: '' };

/** Who holds one of these roles at an office. */
export function findActor(office: string, roles: readonly string[]): DemoActor | undefined {
  return holders.find((holder) => holder.office === office && roles.includes(holder.role));
}

export function actorAt(office: string, role: Role): DemoActor {
  const found = findActor(office, [role]);
  if (!found) throw new Error(`nobody of the demonstration is ${role} at ${office}`);
  return found;
}

const offices = new Map<string, string>([
  ...(Object.keys(departments) as DepartmentCode[]).map((department) => [department, officeName(department, null)] as const),
  ...holders.filter(({ county }) => county !== null).map(({ office, department, county }) => [office, officeName(department as DepartmentCode, county as CountyCode)] as const),
]);

export const officeNames = [...new Set(offices.values())];
export const nameOfOffice = (office: string): string => offices.get(office) ?? office;

/** As the demonstration's directory answers: the county's own office, else the city's. */
export const officeFor: CaseworkContext['officeFor'] = (department, county) => {
  const own = officeId(department, county);
  return { id: offices.has(own) ? own : officeId(department, null) };
};

/** The six departments of the city, and those of the counties that have inspectors. */
export const enforcingOffices: readonly EnforcingOffice[] = holders
  .filter(({ role, department }) => role === 'enforcement-officer' && safetyDutyDepartments.some((one) => one === department))
  .map((officer) => ({ office: officer.office, department: officer.department as SafetyDutyDepartment, county: officer.county as CountyCode | null, officer, head: actorAt(officer.office, 'enforcement-head') }));
