import { getDemoAccount, type DemoAccount, type DepartmentCode, type Role } from '@lianban/contracts';

/** The demonstration account of a role that is not bound to a county. */
export function cityAccount(role: Role, department?: DepartmentCode): DemoAccount {
  return getDemoAccount({ role, ...(department ? { department } : {}) });
}
