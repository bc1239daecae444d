import { carryOutCase, loadCase, type CaseScene } from '@lianban/casework';
import type { DecisionFacts } from '@lianban/procedure-enforcement-disclosure';
import { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import type { SafetyCase } from '../cases/safety-kind.js';
import type { SafetyStepEntity } from '../cases/safety-step.entity.js';
import { performanceKind } from '../decision-performance/performance-kind.js';

/** What a revoked decision demanded is demanded no longer: in the transaction of the revocation. */
export async function endPerformance({ casework, manager, context, actor, one: { row } }: CaseScene<SafetyCaseEntity, SafetyStepEntity, SafetyCase<DecisionFacts>>, reason: string): Promise<void> {
  const running = await manager.find(SafetyCaseEntity, { where: { parentCaseId: row.caseId, procedure: 'decision-performance', state: 'open' }, lock: { mode: 'pessimistic_write' } });
  for (const performance of running) {
    await carryOutCase(performanceKind, { casework, manager, context, actor, one: await loadCase(performanceKind, casework, manager, performance) }, { type: 'decision-revoked', reason });
  }
}
