import type { IssueRungBody, StepNotice } from '@lianban/contracts';
import { isSuspended, standsFor } from '@lianban/deadlines';
import { appendAudit } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { Place } from '../access/access-table.js';
import type { CaseworkProcedure } from '../casework-procedure.js';
import { procedureList, procedureOfCase, type Procedures } from '../procedures.js';
import { actAsService } from '../record/act-as-service.js';
import type { CaseworkContext } from '../record/casework-context.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import { planOf } from '../steps/record-notices.js';
import { saveSteps } from '../steps/save-steps.js';
import { StepNoticeEntity } from '../steps/step-notice.entity.js';
import type { StepBase } from '../steps/step-base.entity.js';
import { rungProblems } from './rung-problems.messages.js';

const ONE_DAY_MS = 86_400_000;

/** Asked of the service's permission table. */
export type MayIssue = (action: 'rung.issue', actor: RequestActor, place: Place) => boolean;

/** A supervisor issues a rung that the clock proposed; never the same one twice within 24 hours. */
export class IssueRung<Step extends StepBase = StepBase> {
  constructor(
    private readonly procedures: Procedures<Step>, private readonly record: CaseworkRecord,
    private readonly may: MayIssue,
  ) {}

  issue(actor: RequestActor, stepId: string, body: IssueRungBody): Promise<StepNotice> {
    return this.record.transact(actor, async (manager, context) => {
      const step = await manager.findOne(procedureList(this.procedures)[0].step, { where: { stepId } as FindOptionsWhere<Step>, lock: { mode: 'pessimistic_write' } });
      if (!step) throw LianbanProblem.notFound('这一环节');
      if (!this.may('rung.issue', actor, step)) throw LianbanProblem.forbidden('办理这一环节');
      await actAsService(manager);
      const procedure = await procedureOfCase(this.procedures, manager, step.caseId);
      const notice = await issued(procedure, manager, step, body, actor, context);
      await appendAudit(manager, { actor, action: `rung.${body.kind}`, object: `step/${stepId}` });
      await saveSteps(procedure, manager, [step]);
      return { kind: notice.kind, state: notice.state, dueOn: notice.dueOn, at: notice.recordedAt.toISOString(), byPost: notice.byPost, text: notice.text };
    });
  }
}

async function issued<Step extends StepBase>(
  procedure: CaseworkProcedure<Step>, manager: EntityManager, step: Step, { kind, text }: IssueRungBody, actor: RequestActor, context: CaseworkContext,
): Promise<StepNoticeEntity> {
  const problems = rungProblems(procedure);
  if (step.closedAt) throw problems.stepClosed();
  if (isSuspended(step)) throw problems.stepSuspended();
  const last = await manager.findOne(StepNoticeEntity, { where: { stepId: step.stepId, kind }, order: { sequence: 'DESC' } });
  const planned = planOf(procedure, step, context).find((one) => one.kind === kind);
  if (!last || !planned || !standsFor(last, planned, step)) throw problems.rungNotProposed();
  if (last.state === 'missed') throw problems.rungOvertaken();
  if (last.state === 'issued' && context.now.getTime() - last.recordedAt.getTime() < ONE_DAY_MS) throw problems.rungRepeated();
  const sequence = last.state === 'issued' ? last.sequence + 1 : last.sequence;
  return manager.save(StepNoticeEntity, { stepId: step.stepId, kind, sequence, state: 'issued', dueOn: last.dueOn, recordedAt: context.now, byPost: actor.post, text });
}
