import { executingUnits, type ExecutingUnit } from '@lianban/contracts';
import { plainDate, type PlainDate } from '@lianban/kernel';
import { dataOf, ended, lastStep, owedOf, roundsOf, type Need, type OwedStep } from '@lianban/steps';
import type { PerformanceContext } from './decision-performance.commands.js';
import type { Performance } from './decision-performance.state.js';
import { settledBy } from './decide/standing.js';
import { afterDemand, courtApplication } from './rules/enforcement-days.rule.js';
import { haltCode, type HaltCode } from './steps/halt.steps.js';
import type { PerformanceStepCode } from './steps/performance-steps.js';

type Needs = Partial<Record<PerformanceStepCode, Need<Performance>>>;

/** When each step is owed, read from what is done: the line of item 11, then the halts of item 10. */
function needs({ settings, today }: PerformanceContext): Needs {
  const running = (record: Performance): boolean => settledBy(record) === null;
  return {
    performance: { when: () => true, end: ({ facts }) => ({ fixedOn: facts.performByOn }) },
    verification: {
      when: (record) => running(record) && ended(record, 'demand', 'served'), round: (record) => roundsOf(record, 'demand'),
      end: (record) => ({ fixedOn: afterDemand(demandServedOn(record, today), today, settings).value.enforceFromOn }),
    },
    'enforcement-choice': { when: (record) => running(record) && ended(record, 'verification', 'not-performed'), round: (record) => times(record, 'verification', 'not-performed') + times(record, 'court-result', 'rejected') },
    'compulsory-enforcement': { when: (record) => running(record) && chosen(record) === 'compulsory', round: (record) => times(record, 'enforcement-choice', 'compulsory') },
    'court-application': {
      when: (record) => running(record) && chosen(record) === 'court', round: (record) => times(record, 'enforcement-choice', 'court'),
      end: (record) => courtEnd(record, { settings, today }),
    },
    'court-result': { when: (record) => running(record) && ended(record, 'court-application', 'filed') && chosen(record) === 'court', round: (record) => roundsOf(record, 'court-application') },
    ...(Object.assign({}, ...executingUnits.map(haltNeeds)) as Record<HaltCode, Need<Performance>>),
  };
}

/** On which day the last demand reached the party. */
export function demandServedOn(record: Pick<Performance, 'steps'>, today: PlainDate): PlainDate {
  return plainDate(String(dataOf(record, 'demand', 'served')?.['servedOn'] ?? today));
}

/** The last day on which the court may be asked. */
export function courtEnd(record: Performance, { settings, today }: PerformanceContext): { fixedOn: PlainDate } {
  return { fixedOn: courtApplication({ servedOn: record.facts.servedOn, demandServedOn: demandServedOn(record, today) }, today, settings).value.latestOn };
}

function haltNeeds(unit: ExecutingUnit): Record<string, Need<Performance>> {
  const [receipt, execution, lifting] = [haltCode(unit, 'receipt'), haltCode(unit, 'execution'), haltCode(unit, 'lifting')];
  return {
    [receipt]: { when: (record) => record.facts.halts.includes(unit) && settledBy(record) === null },
    [execution]: { when: (record) => ended(record, receipt, 'acknowledged') && settledBy(record) === null, round: (record) => roundsOf(record, receipt) },
    [lifting]: { when: (record) => settledBy(record) !== null && ended(record, execution, 'executed') },
  };
}

const chosen = (record: Performance): string | null => lastStep(record, 'enforcement-choice')?.outcome ?? null;
/** How often a step ended so: an extension breaks the line off, and what comes after it is a further round. */
const times = ({ steps }: Performance, code: PerformanceStepCode, outcome: string): number => steps.filter((step) => step.code === code && step.outcome === outcome).length;

/** What the record owes now and has not opened. Nothing once it has ended. */
export function owedSteps(record: Performance, context: PerformanceContext): OwedStep<PerformanceStepCode>[] {
  return record.state === 'open' ? owedOf<PerformanceStepCode, Performance>(needs(context), record) : [];
}
