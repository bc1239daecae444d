import { executingUnits, type ExecutingUnit } from '@lianban/contracts';
import { lastStep, openStepOf } from '@lianban/steps';
import type { Performance } from '../decision-performance.state.js';
import { haltCode } from '../steps/halt.steps.js';
import { lineCodes, type PerformanceStepCode } from '../steps/performance-steps.js';

export const openLine = (record: Performance, code: PerformanceStepCode): boolean => openStepOf(record, code) !== undefined;

export function isSuspendedNow(record: Performance): boolean {
  return lineCodes.some((code) => openStepOf<PerformanceStepCode>(record, code)?.suspended);
}

/** Units whose last answer was that they cannot carry out the halt, while it is still wanted and nobody has asked them again. */
export function refusedHalts(record: Performance): ExecutingUnit[] {
  if (settledBy(record) !== null) return [];
  return executingUnits.filter((unit) => lastStep(record, haltCode(unit, 'execution'))?.outcome === 'refused' && !openStepOf(record, haltCode(unit, 'receipt')));
}

/** Why nothing more is asked of the party; null while something is. */
export function settledBy(record: Performance): 'performed' | 'enforced' | 'ended' | null {
  const of = (code: PerformanceStepCode): string | null => lastStep(record, code)?.outcome ?? null;
  if (of('performance') === 'performed') return 'performed';
  if (of('compulsory-enforcement') === 'executed' || of('court-result') === 'executed') return 'enforced';
  return of('court-result') === 'terminated' || of('performance') === 'moot' ? 'ended' : null;
}
