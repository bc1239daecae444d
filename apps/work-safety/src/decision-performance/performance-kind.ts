import type { StepPlace } from '@lianban/casework';
import { decisionKinds, executingUnits, type ExecutingUnit } from '@lianban/contracts';
import { formatYuan, maskName } from '@lianban/kernel';
import { decisionPerformance, performanceRefusals, type PerformanceCommand, type PerformanceContext, type PerformanceEffect, type PerformanceFacts } from '@lianban/procedure-decision-performance';
import { decisionPerformanceId, workflowTypes } from '@lianban/workflow-decision-performance/messages';
import { sealFacts } from '../cases/facts-seal.js';
import { kindOf } from '../cases/kind-of.js';
import { leadPlace, placeOf } from '../cases/office-places.js';
import type { SafetyKind } from '../cases/safety-kind.js';

const isUnit = (owner: string): owner is ExecutingUnit => executingUnits.some((unit) => unit === owner);

/** Item 11: how the performance of a decision is kept and shown. */
export const performanceKind: SafetyKind<PerformanceFacts, PerformanceCommand, PerformanceEffect, PerformanceContext> = {
  ...kindOf<PerformanceFacts>(decisionPerformance, { prefix: 'DP', workflowType: workflowTypes.decisionPerformance, idOf: decisionPerformanceId, refusals: performanceRefusals }),
  recorder: 'lead',
  context: async (_, __, ___, { today, settings }) => ({ today, settings }),
  place: (owner, row, _, context): StepPlace => {
    if (owner === 'court') return placeOf('court', row.county, context);
    return isUnit(owner) ? placeOf(owner, row.county, context) : leadPlace(row);
  },
  saveEffect: async ({ casework, one: { row, record } }, effect) => {
    const { type: _, ...days } = effect as Extract<PerformanceEffect, { type: 'service-noted' }>;
    Object.assign(row, { happenedOn: days.performByOn, factsSealed: sealFacts(casework.keys.sealer, { ...record.facts, ...days }) });
  },
  factsView: (facts, clear) => [{
    title: '决定要求', items: [
      { name: 'decisionNumber', label: '决定文号', value: facts.decisionNumber },
      { name: 'kinds', label: '决定种类', value: facts.kinds.map((kind) => decisionKinds[kind]).join('、') },
      { name: 'party', label: '当事人', value: facts.naturalPerson && !clear ? maskName(facts.party) : facts.party },
      ...(facts.amountFen === null ? [] : [{ name: 'amountFen', label: '罚款数额', value: `${formatYuan(facts.amountFen)} 元` }]),
      { name: 'servedOn', label: '送达日', value: facts.servedOn }, { name: 'performByOn', label: '履行期限', value: facts.performByOn },
    ],
  }],
};
