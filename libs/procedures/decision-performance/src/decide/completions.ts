import { accepted, refused, type Outcome } from '@lianban/kernel';
import { openStepOf, type CompleteStep } from '@lianban/steps';
import type { PerformanceContext, PerformanceEffect, PerformanceRefusal } from '../decision-performance.commands.js';
import { demandServedOn } from '../decision-performance.owed.js';
import type { Performance } from '../decision-performance.state.js';
import { afterDemand, courtApplication } from '../rules/enforcement-days.rule.js';
import { mootCodes, type PerformanceStepCode } from '../steps/performance-steps.js';
import { settledBy } from './standing.js';

type Decided = Outcome<PerformanceEffect[], PerformanceRefusal>;

/** What the end of a step means beyond its own record. */
export function completed(record: Performance, { code, outcome }: Pick<CompleteStep<PerformanceStepCode>, 'code' | 'outcome'>, data: Readonly<Record<string, unknown>>, context: PerformanceContext): Decided {
  const wrong = wrongDay(record, code, data, context);
  if (wrong) return wrong;
  if (code === 'verification' && outcome === 'not-performed') {
    const { enforceFromOn } = afterDemand(demandServedOn(record, context.today), context.today, context.settings).value;
    if (context.today < enforceFromOn) return refused('VERIFIED_TOO_EARLY', { on: `${enforceFromOn} 起` });
  }
  const closed: PerformanceEffect = { type: 'step-closed', code, outcome, data };
  if (code === 'verification' && outcome === 'performed') return accepted([closed, { type: 'step-closed', code: 'performance', outcome: 'performed', data }]);
  return accepted([closed]);
}

/** Days on which something has happened: not ahead, and not before the decision was served. */
function wrongDay({ facts, steps }: Performance, code: PerformanceStepCode, data: Readonly<Record<string, unknown>>, { today, settings }: PerformanceContext): Decided | undefined {
  const field = ['performedOn', 'servedOn', 'executedOn', 'filedOn', 'liftedOn'].find((name) => typeof data[name] === 'string');
  if (!field) return undefined;
  const on = String(data[field]);
  if (on > today || on < facts.servedOn) return refused('DATE_WRONG', { field, on: on > today ? `不晚于 ${today}` : `不早于决定送达日 ${facts.servedOn}` });
  const dueOn = code === 'demand' ? openStepOf<PerformanceStepCode>({ steps }, 'performance')?.dueOn : undefined;
  if (dueOn && on <= dueOn) return refused('DATE_WRONG', { field, on: `晚于履行期限 ${dueOn}` });
  if (code !== 'court-application') return undefined;
  const { earliestOn } = courtApplication({ servedOn: facts.servedOn, demandServedOn: demandServedOn({ steps }, today) }, today, settings).value;
  return on < earliestOn ? refused('COURT_TOO_EARLY', { field, on: `最早申请日 ${earliestOn}` }) : undefined;
}

/** What is still open once nothing more is asked of the party ends as moot. */
export function mootEffects(record: Performance): PerformanceEffect[] {
  if (settledBy(record) === null) return [];
  return mootCodes.flatMap((code): PerformanceEffect[] => {
    const open = openStepOf(record, code);
    return open ? [{ type: 'step-closed', code, outcome: 'moot', data: open.data }] : [];
  });
}
