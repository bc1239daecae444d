import { accepted, plainDate, refused, type Outcome } from '@lianban/kernel';
import { afterStepEffects, checkCompletion, openStepOf, type CompleteStep, type DeclaredProcedure, type Decision } from '@lianban/steps';
import { performanceRequests, type PerformanceCommand, type PerformanceContext, type PerformanceEffect, type PerformanceRefusal } from './decision-performance.commands.js';
import { owedSteps } from './decision-performance.owed.js';
import { performancePapers } from './decision-performance.papers.js';
import { performanceStates, type Performance, type PerformanceState } from './decision-performance.state.js';
import { completed, mootEffects } from './decide/completions.js';
import { brokenOff, serviceNoted } from './decide/service.js';
import { isSuspendedNow, refusedHalts, settledBy } from './decide/standing.js';
import { DOCUMENT } from './document.js';
import { haltCode } from './steps/halt.steps.js';
import { lineCodes, performanceSteps, type PerformanceStepCode } from './steps/performance-steps.js';

type Decided = Outcome<PerformanceEffect[], PerformanceRefusal>;
type Order = PerformanceCommand | CompleteStep<PerformanceStepCode>;

/** What the clock and the decision itself tell; a case that has ended takes no notice. */
const told = ['note-overdue', 'note-served', 'decision-revoked'] as const satisfies readonly Order['type'][];

/** Checks a command against the record and answers with what it causes (景府办字〔2023〕43号 item 11, halts of item 10). Pure. */
export function decide(command: Order, record: Performance, context: PerformanceContext): Outcome<Decision<Performance, PerformanceEffect>, PerformanceRefusal> {
  if (record.state !== 'open') return told.some((type) => type === command.type) ? accepted({ record, effects: [] }) : refused('CASE_CLOSED');
  const first = considered(command, record, context);
  if (!first.ok) return first;
  const by = 'by' in command ? command.by : null;
  const after = (one: Performance, effects: readonly PerformanceEffect[]): Performance => withFacts(afterStepEffects<PerformanceStepCode, PerformanceState, Performance>(performanceSteps, one, effects, context.today, by), effects);
  const then = after(record, first.value);
  const moot = mootEffects(then);
  const settled = after(then, moot);
  const closing = closingEffects(settled, context);
  return accepted({ record: after(settled, closing), effects: [...first.value, ...moot, ...closing] });
}

function withFacts(record: Performance, effects: readonly PerformanceEffect[]): Performance {
  const noted = effects.findLast((effect) => effect.type === 'service-noted');
  return noted ? { ...record, facts: { ...record.facts, servedOn: noted.servedOn, performByOn: noted.performByOn } } : record;
}

function considered(command: Order, record: Performance, context: PerformanceContext): Decided {
  switch (command.type) {
    case 'complete': {
      const checked = checkCompletion(performanceSteps, record, command, performancePapers);
      return checked.ok ? completed(record, command, checked.value, context) : checked;
    }
    case 'note-overdue':
      return accepted(demanded(record, command.code));
    case 'extend':
      return extended(record, command);
    case 'suspend':
      return suspended(record, command.reason);
    case 'resume':
      return resumed(record);
    case 'resend-halt':
      return refusedHalts(record).includes(command.unit)
        ? accepted([{ type: 'step-opened', code: haltCode(command.unit, 'receipt'), data: { reason: command.reason } }]) : refused('HALT_NOT_REFUSED', { field: 'unit' });
    case 'note-served':
      return accepted(serviceNoted(record, command, context));
    case 'decision-revoked':
      return accepted(openStepOf(record, 'performance') ? [{ type: 'step-closed', code: 'performance', outcome: 'moot', data: { reason: command.reason } }] : []);
  }
}

const isLine = (code: PerformanceStepCode): boolean => lineCodes.some((one) => one === code);

/** The day of performance has passed: the party is asked once more, each time the day passes. What an extension broke off begins anew. */
function demanded(record: Performance, code: PerformanceStepCode): PerformanceEffect[] {
  const open = openStepOf(record, 'performance');
  const latest = record.steps.findLast((step) => step.code !== 'performance' && isLine(step.code));
  const wanted = code === 'performance' && open && !open.suspended && (!latest || latest.outcome === 'moot');
  return wanted ? [{ type: 'step-opened', code: 'demand', data: {} }] : [];
}

/** A later day: what was demanded in the meantime falls away. */
function extended(record: Performance, { untilOn, reason }: Extract<PerformanceCommand, { type: 'extend' }>): Decided {
  const open = openStepOf(record, 'performance');
  if (!open) return refused('STEP_NOT_OPEN');
  if (open.suspended) return refused('STEP_SUSPENDED');
  if (untilOn <= open.dueOn) return refused('NOT_LATER', { field: 'untilOn', on: `现为 ${open.dueOn}` });
  return accepted([{ type: 'step-refixed', code: 'performance', dueOn: plainDate(untilOn), reason }, ...brokenOff(record)]);
}

function suspended(record: Performance, reason: string): Decided {
  if (isSuspendedNow(record)) return refused('ALREADY_SUSPENDED');
  return accepted(lineCodes.filter((code) => openStepOf<PerformanceStepCode>(record, code)).map((code) => ({ type: 'step-suspended', code, reason })));
}

function resumed(record: Performance): Decided {
  if (!isSuspendedNow(record)) return refused('NOT_SUSPENDED');
  return accepted(lineCodes.filter((code) => openStepOf<PerformanceStepCode>(record, code)?.suspended).map((code) => ({ type: 'step-resumed', code })));
}

/** It ends when nothing more is asked of the party and every halt is lifted. */
function closingEffects(record: Performance, context: PerformanceContext): PerformanceEffect[] {
  const state = settledBy(record);
  if (state === null || owedSteps(record, context).length > 0) return [];
  const halted = record.steps.some(({ code, outcome }) => outcome === null && code.endsWith('-lifting'));
  return halted ? [] : [{ type: 'case-closed', state, article: '11', reason: performanceStates[state] }];
}

export const decisionPerformance: DeclaredProcedure<PerformanceStepCode, PerformanceState, Performance, PerformanceCommand, PerformanceEffect, PerformanceContext, PerformanceRefusal> = {
  slug: 'decision-performance', document: DOCUMENT, steps: performanceSteps, papers: performancePapers, states: performanceStates, requests: performanceRequests, clocked: ['performance'],
  decide, owed: owedSteps,
};
