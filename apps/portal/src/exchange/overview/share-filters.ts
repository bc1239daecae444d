import type { ShareStateView } from '@lianban/contracts';
import { needsAttention } from '../condition/attention.js';

/** `condition` may also be `attention`: all that somebody must do something about. */
export const shareFilterKeys = ['condition', 'giver', 'consumer', 'list'] as const;
export type ShareFilters = Partial<Record<(typeof shareFilterKeys)[number], string>>;

type Filtered = Pick<ShareStateView, 'condition' | 'giver' | 'consumer' | 'list'>;

/** The rows that an address asks for. */
export function filterShares<Row extends Filtered>(rows: readonly Row[], { condition, giver, consumer, list }: ShareFilters): Row[] {
  const stands = (row: Row): boolean => !condition || row.condition === condition || (condition === 'attention' && needsAttention(row));
  return rows.filter((row) => stands(row) && (!giver || row.giver.id === giver) && (!consumer || row.consumer.id === consumer) && (!list || row.list === list));
}

/** What a filter may be set to: the values that there are, each once, by name. */
export function choicesOf<Row>(rows: readonly Row[], valueOf: (row: Row) => { id: string; name: string }): { value: string; label: string }[] {
  const names = new Map(rows.map((row) => { const { id, name } = valueOf(row); return [id, name]; }));
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'zh-CN'));
}
