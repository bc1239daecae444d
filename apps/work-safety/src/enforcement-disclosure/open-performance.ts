import type { CaseActor, CaseworkContext } from '@lianban/casework';
import { performanceOf } from '@lianban/procedure-decision-performance';
import { demandsPerformance, executingUnitsOf, type DecisionFacts } from '@lianban/procedure-enforcement-disclosure';
import type { EntityManager } from 'typeorm';
import { fileCase } from '../cases/commands/file-case.js';
import type { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import { performanceKind } from '../decision-performance/performance-kind.js';
import type { SafetyRecord } from '../safety-record.js';

/** Item 11: what a decision demands is followed in a case of its own, opened in the transaction in which the decision is recorded or made. */
export async function openPerformance(record: SafetyRecord, manager: EntityManager, context: CaseworkContext, actor: CaseActor, row: SafetyCaseEntity, facts: DecisionFacts): Promise<void> {
  const { decidedOn, decisionNumber } = facts;
  if (!decidedOn || !decisionNumber) return;
  const performance = performanceOf({
    decisionNumber, office: facts.office, department: facts.department, county: facts.county, kinds: facts.kinds, party: facts.firmName, naturalPerson: facts.naturalPerson, amountFen: facts.amountFen,
    servedOn: facts.servedOn ?? decidedOn, performByOn: facts.performByOn, halts: executingUnitsOf(facts.kinds), demandsPerformance: demandsPerformance(facts.kinds),
  }, context.settings);
  if (!performance) return;
  const { county, department, office, party } = row;
  await fileCase(performanceKind, record, manager, context, actor, {
    facts: performance, reference: decisionNumber, title: `${row.title}的履行`, party, county, department, office, happenedOn: performance.performByOn, warningOn: null, parentCaseId: row.caseId,
  });
}
