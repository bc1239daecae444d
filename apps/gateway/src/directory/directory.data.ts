import { confirmingDepartments, counties, demoAccounts, demoFirms, departments, officeId, officeName, organisationOffice, type CountyCode, type DemoAccount, type DepartmentCode } from '@lianban/contracts';

export interface OfficeSeed {
  id: string;
  department: DepartmentCode;
  county: CountyCode | null;
  name: string;
  contactName: string;
  contactPhone: string;
}

const allCounties = Object.keys(counties) as CountyCode[];

/** Offices of the demonstration: one per department, one per post of a county, and one per bank and borrower. Telephone numbers are invented. */
export function demoOffices(accounts: readonly DemoAccount[] = demoAccounts): OfficeSeed[] {
  const byId = new Map<string, OfficeSeed>();
  const add = (department: DepartmentCode, county: CountyCode | null, id = officeId(department, county), name = officeName(department, county)): void => {
    if (byId.has(id)) return;
    const contact = accounts.find(({ posts }) => posts.length === 1 && posts[0]?.office === id) ?? accounts.find(({ posts }) => posts.some(({ office }) => office === id));
    byId.set(id, { id, department, county, name, contactName: contact?.name ?? '值班室', contactPhone: `0798-000${String(1001 + byId.size)}` });
  };
  for (const department of Object.keys(departments) as DepartmentCode[]) add(department, null);
  for (const { posts } of accounts) for (const { department, county, office, officeName: name } of posts) add(department, county, office, name);
  for (const { key, name } of demoFirms) add('borrower', null, organisationOffice('borrower', key), name);
  return [...byId.values()];
}

export interface AnsweringSeed {
  department: DepartmentCode;
  county: CountyCode;
  /** Null: known to be unset, and shown so. */
  office: string | null;
}

/**
 * Which office answers for a department in a county. An identity category has one department (art. 5), so this settles
 * category × county. The high-tech zone is answered by 昌江区; for 昌南新区 nobody is configured, so that people see
 * what an unset office looks like. Departments without county offices answer for all counties themselves.
 */
export function demoAnswering(): AnsweringSeed[] {
  const confirming: readonly string[] = confirmingDepartments;
  return (Object.keys(departments) as DepartmentCode[]).flatMap((department) =>
    allCounties.map((county) => ({ department, county, office: confirming.includes(department) ? countyOffice(department, county) : officeId(department, null) })),
  );
}

function countyOffice(department: DepartmentCode, county: CountyCode): string | null {
  if (county === 'changnan-new-district') return null;
  return officeId(department, county === 'high-tech-zone' ? '360202' : county);
}
