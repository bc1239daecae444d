import type { CountyCode, DepartmentCode, Role } from '@lianban/contracts';

/** A named rule: who may do this, by role and, where it matters, by department and county. */
export interface PermissionRule {
  /** Said in the refusal: «您的岗位不能{action}». */
  action: string;
  roles: readonly Role[];
  /** Absent: of any department. */
  departments?: readonly DepartmentCode[];
  /** `county`: only posts of a county; `city`: only posts of the whole city; absent: both. */
  reach?: 'city' | 'county';
}

export interface Place {
  role: Role;
  department: DepartmentCode;
  county: CountyCode | null;
}

/** Declares the rules of a service by name, once: `const permissions = permissionTable({ uploadList: { … } })`. */
export function permissionTable<T extends Record<string, PermissionRule>>(rules: T): T {
  return rules;
}

/** Pure: whether a post may act under a rule. */
export function permits(rule: PermissionRule, { role, department, county }: Place): boolean {
  return (
    rule.roles.includes(role) &&
    (rule.departments === undefined || rule.departments.includes(department)) &&
    (rule.reach === undefined || (rule.reach === 'county') === (county !== null))
  );
}
