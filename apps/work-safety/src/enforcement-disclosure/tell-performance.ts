import { carryOutCase, loadCase, type CaseScene } from '@lianban/casework';
import type { PerformanceCommand } from '@lianban/procedure-decision-performance';
import type { DecisionFacts } from '@lianban/procedure-enforcement-disclosure';
import { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import type { SafetyCase } from '../cases/safety-kind.js';
import type { SafetyStepEntity } from '../cases/safety-step.entity.js';
import { performanceKind } from '../decision-performance/performance-kind.js';

/** What happens to a decision reaches what it demands: in the same transaction. */
export async function tellPerformance({ casework, manager, context, actor, one: { row } }: CaseScene<SafetyCaseEntity, SafetyStepEntity, SafetyCase<DecisionFacts>>, command: Extract<PerformanceCommand, { type: 'note-served' | 'decision-revoked' }>): Promise<void> {
  const running = await manager.find(SafetyCaseEntity, { where: { parentCaseId: row.caseId, procedure: 'decision-performance', state: 'open' }, lock: { mode: 'pessimistic_write' } });
  for (const performance of running) {
    await carryOutCase(performanceKind, { casework, manager, context, actor, one: await loadCase(performanceKind, casework, manager, performance) }, command);
  }
}
