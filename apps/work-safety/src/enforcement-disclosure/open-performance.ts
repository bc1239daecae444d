import type { CaseActor, CaseworkContext } from '@lianban/casework';
import { performanceOf, type PerformanceFacts } from '@lianban/procedure-decision-performance';
import { demandsPerformance, executingUnitsOf, type DecisionFacts } from '@lianban/procedure-enforcement-disclosure';
import type { EntityManager } from 'typeorm';
import { fileCase, type NewCase } from '../cases/commands/file-case.js';
import type { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import { performanceKind } from '../decision-performance/performance-kind.js';
import type { SafetyRecord } from '../safety-record.js';

/** Item 11: what a decision demands is followed in a case of its own, opened in the transaction in which the decision is recorded or made. */
export async function openPerformance(record: SafetyRecord, manager: EntityManager, context: CaseworkContext, actor: CaseActor, row: SafetyCaseEntity, facts: DecisionFacts): Promise<void> {
  const wanted = performanceColumns(row, facts, context.settings);
  if (wanted) await fileCase(performanceKind, record, manager, context, actor, wanted);
}

/** The case of what a decision demands; null while it is a draft, and where nothing is left to do. */
export function performanceColumns(
  { caseId, title, county, department, office, party }: Pick<SafetyCaseEntity, 'caseId' | 'title' | 'county' | 'department' | 'office' | 'party'>, facts: DecisionFacts, settings: CaseworkContext['settings'],
): NewCase<PerformanceFacts> | null {
  const { decidedOn, decisionNumber } = facts;
  if (!decidedOn || !decisionNumber) return null;
  const performance = performanceOf({
    decisionNumber, office: facts.office, department: facts.department, county: facts.county, kinds: facts.kinds, party: facts.firmName, naturalPerson: facts.naturalPerson, amountFen: facts.amountFen,
    servedOn: facts.servedOn ?? decidedOn, performByOn: facts.performByOn, halts: executingUnitsOf(facts.kinds), demandsPerformance: demandsPerformance(facts.kinds),
  }, settings);
  if (!performance) return null;
  return { facts: performance, reference: decisionNumber, title: `${title}的履行`, party, county, department, office, happenedOn: performance.performByOn, warningOn: null, parentCaseId: caseId };
}
