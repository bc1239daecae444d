import type { CaseScene } from '@lianban/casework';
import type { DecisionFacts } from '@lianban/procedure-enforcement-disclosure';
import { sealFacts } from '../cases/facts-seal.js';
import type { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import type { SafetyCase } from '../cases/safety-kind.js';
import type { SafetyStepEntity } from '../cases/safety-step.entity.js';
import type { SafetyRecord } from '../safety-record.js';
import { decisionColumns } from './decision-columns.js';
import { takeNumber } from './decision-number.js';
import { openPerformance } from './open-performance.js';

/** A draft became a decision: its number must be free, its facts are kept, and what it demands begins. */
export async function decisionIssued({ casework, manager, context, actor, one: { row } }: CaseScene<SafetyCaseEntity, SafetyStepEntity, SafetyCase<DecisionFacts>>, facts: DecisionFacts): Promise<void> {
  if (facts.decisionNumber) await takeNumber(manager, row, facts.decisionNumber);
  const { facts: _, ...columns } = decisionColumns(facts, context);
  Object.assign(row, columns, { factsSealed: sealFacts(casework.keys.sealer, facts) });
  await openPerformance(casework as SafetyRecord, manager, context, actor, row, facts);
}
