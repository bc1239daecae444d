import { carryOutCase, type CaseActor, type CaseworkContext } from '@lianban/casework';
import { plainDate } from '@lianban/kernel';
import {
  loanStepCodes, needsStatement, stepSpec, type AskDelayBody, type AskSupplementBody, type CompleteStepBody, type LoanCommand, type LoanReasonBody, type LoanStepOutcome,
  type ProposeResolutionBody, type SignResolutionBody,
} from '@lianban/procedure-loan-renewal';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { LoanPermission } from '../access/permissions.js';
import { isAtCounter, mayComplete, mayCompleteAtCounter, mayRequest } from '../access/step-rights.js';
import { loanKind, type LoadedLoan } from '../loan-kind.js';
import { LoanRecord } from '../loan-record.js';
import { officeOfStep } from '../offices-of-case.js';
import { actAtCounter, statementOf } from './counter-act.js';
import { lockLoan, officesOf } from './case-under-command.js';
import { demandEvidence } from './identifier-evidence.js';

type Body<T extends z.ZodType> = z.output<T>;
type Request = Exclude<LoanCommand, { type: 'complete' | 'note-overdue' }>;

/** What people do in a loan, each one transaction. */
@Injectable()
export class LoanCommands {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  /** Whoever owes a step, or records it for its owner, ends it. */
  complete(actor: RequestActor, caseId: string, code: string, { revision, outcome, data, counterDocumentId }: Body<typeof CompleteStepBody>): Promise<void> {
    const known = loanStepCodes.find((one) => one === code);
    if (!known) throw LianbanProblem.notFound('这一环节');
    return this.record.transact(actor, async (manager, context) => {
      const one = await lockLoan(this.record, manager, caseId, revision);
      const step = one.steps.findLast((each) => each.code === known);
      const office = step?.office ?? officeOfStep(known, one.row, context).office;
      const offices = officesOf(one.row, context);
      const own = mayComplete(actor, known, office, offices);
      if (!own && !mayCompleteAtCounter(actor, known, offices)) throw LianbanProblem.forbidden('办理这一环节');
      demandEvidence(one, known, outcome);
      const statement = own ? null : statementOf(counterDocumentId, needsStatement(stepSpec(known).outcomes[outcome]));
      const by = own ? actor : await actAtCounter(manager, actor, { caseId, action: `step.${known}`, documentId: statement, at: context.now });
      await this.carryOut(manager, one, { type: 'complete', code: known, outcome: outcome as LoanStepOutcome, data, by: actor.post }, by, context);
    });
  }

  askSupplement(actor: RequestActor, caseId: string, { revision, documents, note }: Body<typeof AskSupplementBody>): Promise<void> {
    return this.request(actor, caseId, revision, 'supplement.ask', { type: 'ask-supplement', documents, note, by: actor.post });
  }

  askDelay(actor: RequestActor, caseId: string, { revision, untilOn, reason, counterDocumentId }: Body<typeof AskDelayBody>): Promise<void> {
    return this.request(actor, caseId, revision, 'delay.ask', { type: 'ask-delay', untilOn: plainDate(untilOn), reason, by: actor.post }, { statement: counterDocumentId });
  }

  proposeResolution(actor: RequestActor, caseId: string, { revision, ...said }: Body<typeof ProposeResolutionBody>): Promise<void> {
    return this.request(actor, caseId, revision, 'resolution.propose', { type: 'propose-resolution', ...said, by: actor.post });
  }

  signResolution(actor: RequestActor, caseId: string, { revision, ...said }: Body<typeof SignResolutionBody>): Promise<void> {
    return this.request(actor, caseId, revision, 'resolution.sign', { type: 'sign-resolution', ...said, by: actor.post });
  }

  withdraw(actor: RequestActor, caseId: string, { revision, reason, counterDocumentId }: Body<typeof LoanReasonBody>): Promise<void> {
    return this.request(actor, caseId, revision, 'loan.withdraw', { type: 'withdraw', reason, by: actor.post }, { statement: counterDocumentId });
  }

  referFraud(actor: RequestActor, caseId: string, { revision, reason }: Body<typeof LoanReasonBody>): Promise<void> {
    return this.request(actor, caseId, revision, 'fraud.refer', { type: 'refer-fraud', reason, by: actor.post });
  }

  /** `ofBorrower`: what the borrower asks for; at the counter with its statement. */
  private request(actor: RequestActor, caseId: string, revision: number, action: LoanPermission, command: Request, ofBorrower?: { statement: string | null | undefined }): Promise<void> {
    return this.record.transact(actor, async (manager, context) => {
      const one = await lockLoan(this.record, manager, caseId, revision);
      if (!mayRequest(action, actor, officesOf(one.row, context))) throw LianbanProblem.forbidden('这样办理');
      const by = ofBorrower && isAtCounter(actor)
        ? await actAtCounter(manager, actor, { caseId, action: command.type, documentId: statementOf(ofBorrower.statement, true), at: context.now }) : actor;
      await this.carryOut(manager, one, command, by, context);
    });
  }

  private async carryOut(manager: EntityManager, one: LoadedLoan, command: LoanCommand, actor: CaseActor, context: CaseworkContext): Promise<void> {
    await carryOutCase(loanKind, { casework: this.record, manager, context, actor, one }, command);
  }
}
