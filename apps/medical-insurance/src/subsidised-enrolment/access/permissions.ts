import { officeId, type CountyCode, type DepartmentCode, type Role } from '@lianban/contracts';

/** How far a role reaches with an action: what its own office owes, its own county, or the whole city. */
export type Reach = 'own-office' | 'own-county' | 'city';

/**
 * Who may do what in this procedure. The only table; controllers and row security follow it.
 * Reading covers masked data; clear text is `person.reveal`.
 */
export const permissions = {
  'case.read': {
    'county-confirmer': 'own-office', 'county-reviewer': 'own-office', 'county-supervisor': 'own-county', supervisor: 'city',
    'insurance-handler': 'city', 'insurance-reviewer': 'city', 'bureau-monitor': 'city', auditor: 'city',
  },
  'case.answer': { 'county-confirmer': 'own-office' },
  'case.review': { 'county-reviewer': 'own-office' },
  'case.decide': { 'insurance-reviewer': 'city' },
  'case.export-clear': { 'county-confirmer': 'own-office' },
  'person.read': { 'county-confirmer': 'own-office', 'county-reviewer': 'own-office', 'insurance-handler': 'city', 'insurance-reviewer': 'city', auditor: 'city' },
  'person.reveal': { 'county-confirmer': 'own-office', 'county-reviewer': 'own-office', 'insurance-handler': 'city', 'insurance-reviewer': 'city' },
  'coverage.read': {
    'county-confirmer': 'own-office', 'county-reviewer': 'own-office', 'county-supervisor': 'own-county', supervisor: 'city',
    'insurance-handler': 'city', 'insurance-reviewer': 'city', 'bureau-monitor': 'city', auditor: 'city',
  },
  'coverage.missing': { 'county-confirmer': 'own-office', 'county-reviewer': 'own-office', 'insurance-handler': 'city', 'insurance-reviewer': 'city' },
  'rung.issue': { supervisor: 'city', 'county-supervisor': 'own-county' },
  'share.read': { 'insurance-handler': 'city', 'insurance-reviewer': 'city', 'bureau-monitor': 'city', 'system-admin': 'city', auditor: 'city' },
  'integrity.read': { 'insurance-reviewer': 'city', 'bureau-monitor': 'city', 'system-admin': 'city', auditor: 'city' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof permissions;

/** Who acts, from which place. */
export interface Standing {
  role: Role;
  department: DepartmentCode;
  county: CountyCode | null;
}

/** Where the thing acted on lies. `office` is the one that answers for it. */
export interface Place {
  office: string;
  county: CountyCode | null;
}

export function reachOf(action: Action, role: Role): Reach | undefined {
  return (permissions[action] as Partial<Record<Role, Reach>>)[role];
}

/** The roles that may do it at all, for the door of a route. */
export function rolesFor(action: Action): Role[] {
  return Object.keys(permissions[action]) as Role[];
}

export function may(action: Action, actor: Standing, place: Place): boolean {
  const reach = reachOf(action, actor.role);
  if (reach === 'city') return true;
  if (reach === 'own-county') return actor.county !== null && actor.county === place.county;
  return reach === 'own-office' && actor.county !== null && officeId(actor.department, actor.county) === place.office;
}
