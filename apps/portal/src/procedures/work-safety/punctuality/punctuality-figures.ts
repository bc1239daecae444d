import type { Punctuality, PunctualityQuery } from '@lianban/contracts';

export type PunctualityRow = Punctuality['rows'][number];
type By = PunctualityQuery['by'];

/** The parts of a bar, in per cent of what fell due: on time, late. Null: nothing fell due, which is no share at all. */
export function barOf({ due, onTime }: Pick<PunctualityRow, 'due' | 'onTime'>): { onTime: number; late: number } | null {
  if (due <= 0) return null;
  const share = Math.round((onTime / due) * 1000) / 10;
  return { onTime: share, late: Math.round((100 - share) * 10) / 10 };
}

/** Worst first; who had nothing to do comes last; months stay in their order. */
export function rankedRows(rows: readonly PunctualityRow[], by: By): PunctualityRow[] {
  if (by === 'month') return [...rows].sort((a, b) => a.key.localeCompare(b.key));
  const share = ({ onTimeShare }: PunctualityRow): number => onTimeShare ?? 2;
  return [...rows].sort((a, b) => share(a) - share(b) || b.openLate - a.openLate || b.due - a.due);
}

/** The list behind a number. Of a month there is none: a queue knows days of decision, not months. */
export function queueAddress(queue: string, by: By, key: string, light?: 'red'): string | null {
  if (by === 'month') return null;
  const query = new URLSearchParams({ scope: 'all', ...(key && { [by]: key }), ...(light && { light }) });
  return `${queue}?${query.toString()}`;
}
