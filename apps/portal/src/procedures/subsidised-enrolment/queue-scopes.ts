import type { Role } from '@lianban/contracts';
import type { CaseQueueQuery } from '@lianban/procedure-subsidised-enrolment';

type Scope = CaseQueueQuery['scope'];

/** What each role sees first: what it must do. */
export const defaultScope: Partial<Record<Role, Scope>> = {
  'county-confirmer': 'mine',
  'county-reviewer': 'review',
  'insurance-handler': 'all',
  'insurance-reviewer': 'all',
  supervisor: 'all',
  'county-supervisor': 'all',
  'bureau-monitor': 'all',
  auditor: 'all',
};

const ofCounty: readonly Scope[] = ['mine', 'review', 'office'];
const ofCity: readonly Scope[] = ['all'];

export function queueScopes(role: Role): readonly Scope[] {
  return role === 'county-confirmer' || role === 'county-reviewer' ? ofCounty : ofCity;
}
