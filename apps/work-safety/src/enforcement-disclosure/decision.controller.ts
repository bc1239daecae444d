import { FiledSafetyCase } from '@lianban/contracts';
import { FileDecisionBody } from '@lianban/procedure-enforcement-disclosure';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../cases/access/route-rules.js';
import { FileDecision } from './file-decision.command.js';

/** Decisions as their office records them. */
@Controller('api/v1/work-safety/decisions')
export class DecisionController {
  constructor(@Inject(FileDecision) private readonly decision: FileDecision) {}

  @Post()
  @Idempotent()
  @Roles(rulesFor('decision.file'))
  @Answers(FiledSafetyCase, 201)
  file(@Actor() actor: RequestActor, @Body(new ZodPipe(FileDecisionBody)) body: z.output<typeof FileDecisionBody>): Promise<FiledSafetyCase> {
    return this.decision.file(actor, body);
  }
}
