import { actAsService } from '@lianban/casework';
import type { IntakeOutcome, IntakeProblemKind, SettleIntakeBody } from '@lianban/contracts';
import { appendAudit, enqueue } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mustBeAllowed } from '../../cases/access/permissions.js';
import { SafetyRecord } from '../../safety-record.js';
import { intakeRefusals } from '../intake-refusals.messages.js';
import type { LandedDecision } from '../landed-decision.js';
import { handOver, holderOf, lockLandedRow, saveLanded } from '../landed-table.js';
import { outcomesOf } from '../problem-outcomes.js';
import { recordJob } from '../record.job.js';

interface OpenProblem extends Pick<LandedDecision, 'list' | 'rowKey' | 'office' | 'caseId'> {
  problemId: string;
  kind: IntakeProblemKind;
  revision: number;
  settled: boolean;
}

/** A person of the deciding office says what becomes of a decision that waits on the worklist. One transaction. */
@Injectable()
export class SettleProblem {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  settle(actor: RequestActor, problemId: string, { revision, outcome, explanation }: SettleIntakeBody): Promise<void> {
    return this.record.transact(actor, async (manager, { now }) => {
      const one = await lockProblem(manager, problemId);
      if (!one) throw intakeRefusals.unknown();
      mustBeAllowed('intake.settle', actor, { office: one.office, county: null });
      if (one.settled || one.revision !== revision) throw intakeRefusals.changed();
      if (!outcomesOf[one.kind].includes(outcome)) throw intakeRefusals.outcome();
      await actAsService(manager);
      await manager.query(
        `update intake_problem set settled_at = $2, outcome = $3, explanation = $4, settled_sub = $5, settled_by = $6, settled_post = $7, revision = revision + 1 where problem_id = $1`,
        [problemId, now, outcome, explanation, actor.sub, actor.name, actor.post]);
      await carryOut(manager, one, outcome, now);
      await appendAudit(manager, { actor, action: 'intake.settle', object: `intake/${problemId}`, detail: { kind: one.kind, outcome } });
    });
  }
}

async function carryOut(manager: EntityManager, one: OpenProblem, outcome: IntakeOutcome, at: Date): Promise<void> {
  const row = await lockLandedRow(manager, one);
  if (!row) return;
  if (outcome === 'same-decision') return takeCase(manager, row, one.caseId, at);
  if (outcome === 'try-again') {
    await saveLanded(manager, { ...row, state: 'new', reason: null });
    return enqueue(manager, recordJob, row.list);
  }
  // What the list says now is what the case was brought to.
  if (one.kind === 'changed') await saveLanded(manager, { ...row, recordedSealed: row.fieldsSealed });
}

async function takeCase(manager: EntityManager, row: LandedDecision, caseId: string | null, at: Date): Promise<void> {
  const holder = caseId === null ? undefined : await holderOf(manager, caseId);
  if (caseId === null || (holder && holder.state !== 'withdrawn')) throw intakeRefusals.caseTaken();
  if (holder) await handOver(manager, holder, at);
  await saveLanded(manager, { ...row, state: 'recorded', reason: null, caseId, recordedSealed: row.fieldsSealed });
}

async function lockProblem(manager: EntityManager, problemId: string): Promise<OpenProblem | undefined> {
  const [one]: OpenProblem[] = await manager.query(
    `select problem_id as "problemId", list, row_key as "rowKey", office, case_id as "caseId", kind, revision, settled_at is not null as settled from intake_problem where problem_id = $1 for update`, [problemId]);
  return one;
}
