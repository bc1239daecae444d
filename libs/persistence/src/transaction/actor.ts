import type { CountyCode, DepartmentCode, Role } from '@lianban/contracts';

/** Who acts, from which post. A gateway token's claims fit as they are. */
export interface Actor {
  sub: string;
  /** Whose post it is, when a substitute acts from it: audit rows name both. */
  substitutesFor?: string | undefined;
  post: string;
  role: Role | 'system';
  department: DepartmentCode | null;
  county: CountyCode | null;
  /** Id of the post's office; where it is not given, that of the department in its county. */
  office?: string;
}

/** The service itself, for no department: policies that do not name the system role show it nothing. */
export const systemActor: Actor = { sub: 'system', post: 'system', role: 'system', department: null, county: null };

/** The service itself, at work for one department. */
export function systemActorFor(department: DepartmentCode): Actor {
  return { ...systemActor, department };
}
