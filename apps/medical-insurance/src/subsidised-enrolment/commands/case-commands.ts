import type { AnswerBody, DecideBody, ReviewBody } from '@lianban/procedure-subsidised-enrolment';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { mustBeAllowed } from '../access/permissions.js';
import { enrolmentProblems } from '../problems.messages.js';
import { ProcedureRecord } from '../procedure-record.js';
import { carryOut } from './carry-out.js';
import { confirmStepOf, lockCase } from './case-under-decision.js';

type Body<T extends z.ZodType> = z.output<T>;

/** The decisions of people on a case, each one transaction. */
@Injectable()
export class CaseCommands {
  constructor(@Inject(ProcedureRecord) private readonly record: ProcedureRecord) {}

  /** A county office confirms, rejects or asks its department for a correction (art. 20). */
  answer(actor: RequestActor, caseId: string, stepId: string, body: Body<typeof AnswerBody>): Promise<void> {
    return this.record.transact(actor, async (manager, context) => {
      const one = await lockCase(manager, caseId, body.revision, context);
      const step = confirmStepOf(one, stepId);
      mustBeAllowed('case.answer', actor, step);
      const { answer, reasonCode, reason } = body;
      await carryOut(manager, one, { type: 'answer', stepId: step.stepId, answer, reasonCode, reason, by: actor.sub }, actor, context);
    });
  }

  /** A second person approves the answer or returns it. */
  review(actor: RequestActor, caseId: string, stepId: string, body: Body<typeof ReviewBody>): Promise<void> {
    return this.record.transact(actor, async (manager, context) => {
      const one = await lockCase(manager, caseId, body.revision, context);
      const step = confirmStepOf(one, stepId);
      mustBeAllowed('case.review', actor, step);
      await carryOut(manager, one, { type: 'review', stepId: step.stepId, decision: body.decision, reason: body.reason, by: actor.sub }, actor, context);
    });
  }

  /** Medical insurance settles what the offices disagree on. */
  decide(actor: RequestActor, caseId: string, body: Body<typeof DecideBody>): Promise<void> {
    return this.record.transact(actor, async (manager, context) => {
      const one = await lockCase(manager, caseId, body.revision, context);
      mustBeAllowed('case.decide', actor, { office: '', county: null });
      const { outcome, category, reason } = body;
      if (category && !one.row.categories.includes(category)) {
        throw enrolmentProblems.categoryNotClaimed();
      }
      await carryOut(manager, one, { type: 'decide', outcome, category, reason, by: actor.sub }, actor, context);
    });
  }
}
