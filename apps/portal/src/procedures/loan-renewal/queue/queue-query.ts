import type { Scope } from './loan-scope.js';

export const queueKeys = ['scope', 'light', 'step', 'state', 'text'] as const;
type Filters = Partial<Record<(typeof queueKeys)[number], string>>;

/** The address of the page as the service's query; what only says what is shown anyway does not count as a filter. */
export function queueQuery(filters: Filters, scope: Scope): { query: Record<string, string>; narrowed: boolean } {
  const { scope: chosen = scope, ...rest } = filters;
  return { query: { ...rest, scope: chosen }, narrowed: Object.keys(rest).length > 0 };
}
