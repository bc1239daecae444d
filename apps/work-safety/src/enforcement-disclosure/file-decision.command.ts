import { actAsService, type CaseActor, type CaseworkContext } from '@lianban/casework';
import type { FiledSafetyCase } from '@lianban/contracts';
import { fileDecision, type DecisionFacts, type FileDecisionBody } from '@lianban/procedure-enforcement-disclosure';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mustBeAllowed } from '../cases/access/permissions.js';
import { fileCase } from '../cases/commands/file-case.js';
import type { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import { SafetyRecord } from '../safety-record.js';
import { decisionColumns } from './decision-columns.js';
import { decisionKind } from './decision-kind.js';
import { filingProblem, mustBeFree } from './decision-number.js';
import { restOnInspection } from './inspections/commands/rest-on-inspection.js';
import { openPerformance } from './open-performance.js';

/** Items 9, 10: an officer records a decision of the own office, made already or still a draft. One transaction. */
@Injectable()
export class FileDecision {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  file(actor: RequestActor, body: FileDecisionBody): Promise<FiledSafetyCase> {
    return this.record.transact(actor, async (manager, context) => {
      mustBeAllowed('decision.file', actor, { office: actor.office, county: null });
      const { office, department, county } = actor;
      const facts = fileDecision(body, { office, department, county, today: context.today, settings: context.settings, source: 'form' });
      if (!facts.ok) throw filingProblem(facts.refusal);
      await actAsService(manager);
      const row = await openDecision(this.record, manager, context, actor, facts.value);
      return { caseId: row.caseId, number: row.number, revision: row.revision };
    });
  }
}

/** The case of a decision, and of what it demands. Throws when its office has a decision of the number. */
export async function openDecision(record: SafetyRecord, manager: EntityManager, context: CaseworkContext, actor: CaseActor, facts: DecisionFacts): Promise<SafetyCaseEntity> {
  await mustBeFree(manager, facts.office, facts.decisionNumber);
  const row = await fileCase(decisionKind, record, manager, context, actor, decisionColumns(facts, context));
  // Somebody else recorded the number between the look and the writing, and is there by now.
  if (!row) await mustBeFree(manager, facts.office, facts.decisionNumber);
  if (!row) throw new Error('a decision was not written, and no other has its number');
  if (facts.inspectionId) await restOnInspection(manager, { inspectionId: facts.inspectionId, caseId: row.caseId, office: facts.office });
  await openPerformance(record, manager, context, actor, row, facts);
  return row;
}
