import type { Role } from '@lianban/contracts';

/** Who is offered what on the pages of work safety; the service decides. */
const rights = {
  'decision-file': ['enforcement-officer'],
  'accident-file': ['accident-handler'],
  'plan-write': ['enforcement-officer'],
  'inspection-record': ['enforcement-officer'],
  'intake-settle': ['enforcement-officer'],
} as const satisfies Record<string, readonly Role[]>;

export function mayInSafety(role: Role, right: keyof typeof rights): boolean {
  return (rights[right] as readonly Role[]).includes(role);
}

/** Who only watches owes no step; everybody else sees first what it must do. */
const watching: readonly Role[] = ['supervisor', 'county-supervisor', 'bureau-monitor', 'auditor'];

export const safetyScope = (role: Role): 'mine' | 'all' => (watching.includes(role) ? 'all' : 'mine');
export const safetyScopes = (role: Role): readonly ('mine' | 'all')[] => (watching.includes(role) ? ['all'] : ['mine', 'all']);
