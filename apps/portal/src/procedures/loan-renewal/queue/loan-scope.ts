import type { Role } from '@lianban/contracts';
import type { LoanQueueQuery } from '@lianban/procedure-loan-renewal';

export type Scope = LoanQueueQuery['scope'];

/** Who only watches owes no step; everybody else sees first what it must do. */
const watching: readonly Role[] = ['fund-observer', 'supervisor', 'county-supervisor', 'bureau-monitor', 'auditor'];

export function defaultScope(role: Role): Scope {
  return watching.includes(role) ? 'all' : 'mine';
}

export function loanScopes(role: Role): readonly Scope[] {
  return watching.includes(role) ? ['all'] : ['mine', 'all'];
}

/** Who may hand in an application: the borrower itself, or the project manager at the counter. */
export const mayApply = (role: Role): boolean => role === 'borrower' || role === 'fund-manager';
