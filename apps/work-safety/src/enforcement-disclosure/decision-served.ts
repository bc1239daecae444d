import type { CaseScene } from '@lianban/casework';
import type { DecisionFacts } from '@lianban/procedure-enforcement-disclosure';
import { sealFacts } from '../cases/facts-seal.js';
import type { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import type { SafetyCase } from '../cases/safety-kind.js';
import type { SafetyStepEntity } from '../cases/safety-step.entity.js';
import { performanceColumns } from './open-performance.js';
import { tellPerformance } from './tell-performance.js';

/** The day of service is kept, and what the decision demands is counted from it. */
export async function decisionServed(scene: CaseScene<SafetyCaseEntity, SafetyStepEntity, SafetyCase<DecisionFacts>>, facts: DecisionFacts): Promise<void> {
  const { casework, context, one: { row } } = scene;
  row.factsSealed = sealFacts(casework.keys.sealer, facts);
  const demanded = performanceColumns(row, facts, context.settings)?.facts;
  if (demanded) await tellPerformance(scene, { type: 'note-served', servedOn: demanded.servedOn, performByOn: demanded.performByOn });
}
