import { AskDelayBody, AskSupplementBody, CompleteStepBody, LoanDetail, LoanReasonBody, ProposeResolutionBody, SignResolutionBody } from '@lianban/procedure-loan-renewal';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../access/route-rules.js';
import { LoanCommands } from '../commands/loan-commands.js';
import { LoanDetailRead } from '../queries/loan-detail.query.js';

type Of<T extends z.ZodType> = z.output<T>;
const CaseId = (): ParameterDecorator => Param('caseId', ParseUUIDPipe);

/** What people do in a loan; each answers the case page as it then is. */
@Controller('api/v1/loan-fund/loans/:caseId')
export class LoanCommandController {
  constructor(@Inject(LoanCommands) private readonly commands: LoanCommands, @Inject(LoanDetailRead) private readonly detail: LoanDetailRead) {}

  @Post('steps/:code/complete')
  @HttpCode(200)
  @Roles(rulesFor('step.complete'))
  @Answers(LoanDetail)
  complete(@Actor() actor: RequestActor, @CaseId() caseId: string, @Param('code') code: string, @Body(new ZodPipe(CompleteStepBody)) body: Of<typeof CompleteStepBody>): Promise<LoanDetail> {
    return this.after(actor, caseId, this.commands.complete(actor, caseId, code, body));
  }

  @Post('supplement')
  @HttpCode(200)
  @Roles(rulesFor('supplement.ask'))
  @Answers(LoanDetail)
  supplement(@Actor() actor: RequestActor, @CaseId() caseId: string, @Body(new ZodPipe(AskSupplementBody)) body: Of<typeof AskSupplementBody>): Promise<LoanDetail> {
    return this.after(actor, caseId, this.commands.askSupplement(actor, caseId, body));
  }

  @Post('delay')
  @HttpCode(200)
  @Roles(rulesFor('delay.ask'))
  @Answers(LoanDetail)
  delay(@Actor() actor: RequestActor, @CaseId() caseId: string, @Body(new ZodPipe(AskDelayBody)) body: Of<typeof AskDelayBody>): Promise<LoanDetail> {
    return this.after(actor, caseId, this.commands.askDelay(actor, caseId, body));
  }

  @Post('resolution')
  @HttpCode(200)
  @Roles(rulesFor('resolution.propose'))
  @Answers(LoanDetail)
  propose(@Actor() actor: RequestActor, @CaseId() caseId: string, @Body(new ZodPipe(ProposeResolutionBody)) body: Of<typeof ProposeResolutionBody>): Promise<LoanDetail> {
    return this.after(actor, caseId, this.commands.proposeResolution(actor, caseId, body));
  }

  @Post('resolution/sign')
  @HttpCode(200)
  @Roles(rulesFor('resolution.sign'))
  @Answers(LoanDetail)
  sign(@Actor() actor: RequestActor, @CaseId() caseId: string, @Body(new ZodPipe(SignResolutionBody)) body: Of<typeof SignResolutionBody>): Promise<LoanDetail> {
    return this.after(actor, caseId, this.commands.signResolution(actor, caseId, body));
  }

  @Post('withdraw')
  @HttpCode(200)
  @Roles(rulesFor('loan.withdraw'))
  @Answers(LoanDetail)
  withdraw(@Actor() actor: RequestActor, @CaseId() caseId: string, @Body(new ZodPipe(LoanReasonBody)) body: Of<typeof LoanReasonBody>): Promise<LoanDetail> {
    return this.after(actor, caseId, this.commands.withdraw(actor, caseId, body));
  }

  @Post('fraud-referral')
  @HttpCode(200)
  @Roles(rulesFor('fraud.refer'))
  @Answers(LoanDetail)
  refer(@Actor() actor: RequestActor, @CaseId() caseId: string, @Body(new ZodPipe(LoanReasonBody)) body: Of<typeof LoanReasonBody>): Promise<LoanDetail> {
    return this.after(actor, caseId, this.commands.referFraud(actor, caseId, body));
  }

  private async after(actor: RequestActor, caseId: string, done: Promise<void>): Promise<LoanDetail> {
    await done;
    return this.detail.get(actor, caseId);
  }
}
