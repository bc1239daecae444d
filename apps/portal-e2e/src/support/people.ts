import { demoAccounts, getDemoAccount, type CountyCode, type DemoAccount, type DepartmentCode, type Role } from '@lianban/contracts';

/** The demonstration account of a role that is not bound to a county. */
export function cityAccount(role: Role, department?: DepartmentCode): DemoAccount {
  return getDemoAccount({ role, ...(department ? { department } : {}) });
}

/** Everybody of a role in a department, in the order of the demonstration accounts. */
export function accountsOf(role: Role, department: DepartmentCode): DemoAccount[] {
  return demoAccounts.filter(({ posts }) => posts.some((post) => post.role === role && post.department === department));
}

/** Somebody who serves in one office of one county only. Throws when there is nobody. */
export function countyAccount(role: 'county-confirmer' | 'county-reviewer', department: DepartmentCode, county: CountyCode): DemoAccount {
  const found = accountsOf(role, department).find(({ posts }) => posts.length === 1 && posts[0]?.county === county);
  if (!found) throw new Error(`no demo account is only ${role} of ${department} in ${county}`);
  return found;
}

/** The account by its name at login. Throws when there is none. */
export function accountNamed(sub: string): DemoAccount {
  const found = demoAccounts.find((account) => account.sub === sub);
  if (!found) throw new Error(`no demo account is called ${sub}`);
  return found;
}
