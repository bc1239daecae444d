import { openStepOf } from '@lianban/steps';
import type { PerformanceCommand, PerformanceContext, PerformanceEffect } from '../decision-performance.commands.js';
import { courtEnd } from '../decision-performance.owed.js';
import type { Performance } from '../decision-performance.state.js';
import { lineCodes, type PerformanceStepCode } from '../steps/performance-steps.js';

type NoteServed = Extract<PerformanceCommand, { type: 'note-served' }>;

/** The decision was served on another day than was thought: the days that are counted from it move, but none that was granted since. */
export function serviceNoted(record: Performance, { servedOn, performByOn }: NoteServed, context: PerformanceContext): PerformanceEffect[] {
  const { facts } = record;
  if (facts.servedOn === servedOn && facts.performByOn === performByOn) return [];
  return [{ type: 'service-noted', servedOn, performByOn }, ...performanceMoved(record, performByOn), ...applicationMoved({ ...record, facts: { ...facts, servedOn, performByOn } }, context)];
}

const reason = '送达日已登记';

/** What was demanded falls away where the day is later now. */
function performanceMoved(record: Performance, performByOn: NoteServed['performByOn']): PerformanceEffect[] {
  const open = openStepOf(record, 'performance');
  if (!open || open.dueOn !== record.facts.performByOn || open.dueOn === performByOn) return [];
  const refixed: PerformanceEffect = { type: 'step-refixed', code: 'performance', dueOn: performByOn, reason };
  return performByOn < open.dueOn ? [refixed] : [refixed, ...brokenOff(record)];
}

function applicationMoved(record: Performance, context: PerformanceContext): PerformanceEffect[] {
  const open = openStepOf(record, 'court-application');
  const { fixedOn } = courtEnd(record, context);
  return open && open.dueOn !== fixedOn ? [{ type: 'step-refixed', code: 'court-application', dueOn: fixedOn, reason }] : [];
}

/** The line after the performance itself ends as moot: the party has another day. */
export function brokenOff(record: Performance): PerformanceEffect[] {
  return lineCodes.filter((code) => code !== 'performance').flatMap((code): PerformanceEffect[] => {
    const open = openStepOf<PerformanceStepCode>(record, code);
    return open ? [{ type: 'step-closed', code, outcome: 'moot', data: open.data }] : [];
  });
}
