import { StepNotice } from '@lianban/contracts';
import { appendAudit } from '@lianban/persistence';
import type { IssueRungBody } from '@lianban/procedure-subsidised-enrolment';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { StepNoticeEntity } from '../cases/step-notice.entity.js';
import { StepEntity } from '../cases/step.entity.js';
import { enrolmentProblems } from '../problems.messages.js';
import type { ProcedureContext } from '../procedure-context.js';
import { ProcedureRecord } from '../procedure-record.js';
import { announceSteps } from '../steps/announce-steps.js';
import { actAsService } from './case-under-decision.js';
import { mustBeAllowed } from './case-commands.js';

type Body = z.output<typeof IssueRungBody>;
const ONE_DAY_MS = 86_400_000;

/** A supervisor issues a rung that the clock proposed; never the same one twice within 24 hours. */
@Injectable()
export class IssueRung {
  constructor(@Inject(ProcedureRecord) private readonly record: ProcedureRecord) {}

  issue(actor: RequestActor, stepId: string, body: Body): Promise<z.output<typeof StepNotice>> {
    return this.record.transact(actor, async (manager, context) => {
      const step = await manager.findOne(StepEntity, { where: { stepId }, lock: { mode: 'pessimistic_write' } });
      if (!step) throw LianbanProblem.notFound('这一环节');
      mustBeAllowed('rung.issue', actor, step);
      await actAsService(manager);
      const notice = await issued(manager, step, body, actor, context);
      step.revision += 1;
      await manager.save(step);
      await appendAudit(manager, { actor, action: `rung.${body.kind}`, object: `step/${stepId}` });
      await announceSteps(manager, [stepId]);
      return { kind: notice.kind, state: notice.state, dueOn: notice.dueOn, at: notice.recordedAt.toISOString(), byPost: notice.byPost, text: notice.text };
    });
  }
}

async function issued(manager: EntityManager, step: StepEntity, body: Body, actor: RequestActor, context: ProcedureContext): Promise<StepNoticeEntity> {
  if (step.closedAt) throw enrolmentProblems.stepClosed();
  const last = await manager.findOne(StepNoticeEntity, { where: { stepId: step.stepId, kind: body.kind }, order: { sequence: 'DESC' } });
  if (!last) throw enrolmentProblems.rungNotProposed();
  if (last.state === 'missed') throw enrolmentProblems.rungOvertaken();
  if (last.state === 'issued' && context.now.getTime() - last.recordedAt.getTime() < ONE_DAY_MS) throw enrolmentProblems.rungRepeated();
  const sequence = last.state === 'issued' ? last.sequence + 1 : last.sequence;
  return manager.save(StepNoticeEntity, { stepId: step.stepId, kind: body.kind, sequence, state: 'issued', dueOn: last.dueOn, recordedAt: context.now, byPost: actor.post, text: body.text });
}
