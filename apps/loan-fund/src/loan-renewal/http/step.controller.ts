import { IssueRungBody, StepNotice } from '@lianban/contracts';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../access/route-rules.js';
import { IssueRung } from '../commands/issue-rung.command.js';

@Controller('api/v1/loan-fund/steps')
export class StepController {
  constructor(@Inject(IssueRung) private readonly rungs: IssueRung) {}

  @Post(':stepId/rungs')
  @Idempotent()
  @Roles(rulesFor('rung.issue'))
  @Answers(StepNotice, 201)
  issue(
    @Actor() actor: RequestActor, @Param('stepId', ParseUUIDPipe) stepId: string, @Body(new ZodPipe(IssueRungBody)) body: z.output<typeof IssueRungBody>,
  ): Promise<z.output<typeof StepNotice>> {
    return this.rungs.issue(actor, stepId, body);
  }
}
