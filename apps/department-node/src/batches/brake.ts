import type { BatchDifference } from '@lianban/contracts';

export interface BrakeLimits {
  leftPercent: number;
  addedPercent: number;
}

export const defaultBrakeLimits: BrakeLimits = { leftPercent: 5, addedPercent: 20 };

/**
 * Whether a version changes so much that it needs a reason and a second approver. A first version has nothing to be
 * compared with.
 */
export function brakeOf(counts: { added: number; left: number; previousRows: number }, limits: BrakeLimits): BatchDifference['brake'] {
  const { added, left, previousRows } = counts;
  const reasons: string[] = [];
  if (previousRows > 0) {
    if (left * 100 > previousRows * limits.leftPercent) reasons.push(`退出 ${left} 行，超过上一版本的 ${limits.leftPercent}%`);
    if (added * 100 > previousRows * limits.addedPercent) reasons.push(`新增 ${added} 行，超过上一版本的 ${limits.addedPercent}%`);
  }
  return { needed: reasons.length > 0, reasons, limits };
}
