import { officeId, type CountyCode, type DepartmentCode, type Role } from '@lianban/contracts';
import { LianbanProblem, type PermissionRule } from '@lianban/service';

/** How far a role reaches with an action: what its own office owes, its own county, or the whole city. */
export type Reach = 'own-office' | 'own-county' | 'city';

/** Who may do what in a procedure: `{ 'case.read': { supervisor: 'city', … }, … } as const satisfies ActionTable`. */
export type ActionTable = Readonly<Record<string, Readonly<Partial<Record<Role, Reach>>>>>;

/** Who acts, from which place. */
export interface Standing {
  role: Role;
  department: DepartmentCode;
  county: CountyCode | null;
  /** Id of the post's office; where it is not given, that of the department in its county. */
  office?: string;
}

/** Where the thing acted on lies. `office` is the one that answers for it. */
export interface Place {
  office: string;
  county: CountyCode | null;
}

/** The questions that controllers, commands and pages ask of a table. */
export interface AccessTable<Action extends string> {
  reachOf(action: Action, role: Role): Reach | undefined;
  /** The roles that may do it at all, for the door of a route. */
  rolesFor(action: Action): Role[];
  may(action: Action, actor: Standing, place: Place): boolean;
  /** Throws FORBIDDEN. */
  mustBeAllowed(action: Action, actor: Standing, place: Place): void;
  /** The door of a route: the roles of the table; the place is checked where the row is. `words` completes «您当前的岗位不能…». */
  rulesWith(words: Readonly<Record<Action, string>>): (action: Action) => PermissionRule;
}

export function accessTable<const Table extends ActionTable>(table: Table): AccessTable<keyof Table & string> {
  type Action = keyof Table & string;
  const reachOf = (action: Action, role: Role): Reach | undefined => (table[action] as Partial<Record<Role, Reach>>)[role];
  const rolesFor = (action: Action): Role[] => Object.keys(table[action] ?? {}) as Role[];
  const may = (action: Action, actor: Standing, place: Place): boolean => reaches(reachOf(action, actor.role), actor, place);
  return {
    reachOf, rolesFor, may,
    mustBeAllowed: (action, actor, place) => {
      if (!may(action, actor, place)) throw LianbanProblem.forbidden('办理这一环节');
    },
    rulesWith: (words) => (action) => ({ action: words[action], roles: rolesFor(action) }),
  };
}

function reaches(reach: Reach | undefined, { department, county, office = officeId(department, county) }: Standing, place: Place): boolean {
  if (reach === 'city') return true;
  if (reach === 'own-county') return county !== null && county === place.county;
  return reach === 'own-office' && office === place.office;
}
