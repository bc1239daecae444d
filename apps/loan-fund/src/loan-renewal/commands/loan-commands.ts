import { plainDate } from '@lianban/kernel';
import {
  loanStepCodes, type AskDelayBody, type AskSupplementBody, type CompleteStepBody, type LoanCommand, type LoanReasonBody, type LoanStepOutcome,
  type ProposeResolutionBody, type SignResolutionBody,
} from '@lianban/procedure-loan-renewal';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { LoanPermission } from '../access/permissions.js';
import { mayComplete, mayRequest } from '../access/step-rights.js';
import { LoanRecord } from '../loan-record.js';
import { officeOfStep } from '../offices-of-case.js';
import { carryOut } from './carry-out.js';
import { lockLoan, officesOf } from './case-under-command.js';
import { demandEvidence } from './identifier-evidence.js';

type Body<T extends z.ZodType> = z.output<T>;
type Request = Exclude<LoanCommand, { type: 'complete' | 'note-overdue' }>;

/** What people do in a loan, each one transaction. */
@Injectable()
export class LoanCommands {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  /** Whoever owes a step, or records it for its owner, ends it. */
  complete(actor: RequestActor, caseId: string, code: string, { revision, outcome, data }: Body<typeof CompleteStepBody>): Promise<void> {
    const known = loanStepCodes.find((one) => one === code);
    if (!known) throw LianbanProblem.notFound('这一环节');
    return this.record.transact(actor, async (manager, context) => {
      const one = await lockLoan(manager, caseId, revision);
      const step = one.steps.findLast((each) => each.code === known);
      const office = step?.office ?? officeOfStep(known, one.row, context).office;
      if (!mayComplete(actor, known, office, officesOf(one.row, context))) throw LianbanProblem.forbidden('办理这一环节');
      demandEvidence(one, known, outcome);
      await carryOut(this.record, manager, one, { type: 'complete', code: known, outcome: outcome as LoanStepOutcome, data, by: actor.post }, actor, context);
    });
  }

  askSupplement(actor: RequestActor, caseId: string, { revision, documents, note }: Body<typeof AskSupplementBody>): Promise<void> {
    return this.request(actor, caseId, revision, 'supplement.ask', { type: 'ask-supplement', documents, note, by: actor.post });
  }

  askDelay(actor: RequestActor, caseId: string, { revision, untilOn, reason }: Body<typeof AskDelayBody>): Promise<void> {
    return this.request(actor, caseId, revision, 'delay.ask', { type: 'ask-delay', untilOn: plainDate(untilOn), reason, by: actor.post });
  }

  proposeResolution(actor: RequestActor, caseId: string, { revision, ...said }: Body<typeof ProposeResolutionBody>): Promise<void> {
    return this.request(actor, caseId, revision, 'resolution.propose', { type: 'propose-resolution', ...said, by: actor.post });
  }

  signResolution(actor: RequestActor, caseId: string, { revision, ...said }: Body<typeof SignResolutionBody>): Promise<void> {
    return this.request(actor, caseId, revision, 'resolution.sign', { type: 'sign-resolution', ...said, by: actor.post });
  }

  withdraw(actor: RequestActor, caseId: string, { revision, reason }: Body<typeof LoanReasonBody>): Promise<void> {
    return this.request(actor, caseId, revision, 'loan.withdraw', { type: 'withdraw', reason, by: actor.post });
  }

  referFraud(actor: RequestActor, caseId: string, { revision, reason }: Body<typeof LoanReasonBody>): Promise<void> {
    return this.request(actor, caseId, revision, 'fraud.refer', { type: 'refer-fraud', reason, by: actor.post });
  }

  private request(actor: RequestActor, caseId: string, revision: number, action: LoanPermission, command: Request): Promise<void> {
    return this.record.transact(actor, async (manager, context) => {
      const one = await lockLoan(manager, caseId, revision);
      if (!mayRequest(action, actor, officesOf(one.row, context))) throw LianbanProblem.forbidden('这样办理');
      await carryOut(this.record, manager, one, command, actor, context);
    });
  }
}
