import { shareConditions, type ShareCondition, type ShareStateView } from '@lianban/contracts';

export const conditions = Object.keys(shareConditions) as ShareCondition[];

/** Conditions that somebody must do something about, the worst first. What is unknown must be found out. */
export const attention: readonly ShareCondition[] = ['unknown', 'stuck', 'rejected', 'silent', 'late'];
export const needsAttention = ({ condition }: Pick<ShareStateView, 'condition'>): boolean => attention.includes(condition);

/** The worst first; among equals the one that has lasted longest. */
export function worstFirst<Row extends Pick<ShareStateView, 'condition' | 'since'>>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => conditions.indexOf(a.condition) - conditions.indexOf(b.condition) || a.since.localeCompare(b.since));
}

/** How many shares stand how, counted from the very rows that are listed. */
export function countConditions(rows: readonly Pick<ShareStateView, 'condition'>[]): Record<ShareCondition, number> {
  const counts = Object.fromEntries(conditions.map((condition) => [condition, 0])) as Record<ShareCondition, number>;
  for (const { condition } of rows) counts[condition] += 1;
  return counts;
}
