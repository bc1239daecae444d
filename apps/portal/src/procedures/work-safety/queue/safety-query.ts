import type { SafetyCaseQuery } from '@lianban/contracts';

export const safetyKeys = ['scope', 'light', 'step', 'state', 'county', 'department', 'text'] as const;
type Filters = Partial<Record<(typeof safetyKeys)[number], string>>;

/** The address of a queue as the service's query; what only says what is shown anyway does not count as a filter. */
export function safetyQuery(filters: Filters, procedure: SafetyCaseQuery['procedure'], scope: SafetyCaseQuery['scope']): { query: Record<string, string>; narrowed: boolean } {
  const { scope: chosen = scope, ...rest } = filters;
  return { query: { ...rest, procedure, scope: chosen }, narrowed: Object.keys(rest).length > 0 };
}
