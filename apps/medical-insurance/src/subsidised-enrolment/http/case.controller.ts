import { AnswerBody, CaseDetail, CasePage, CaseQueueQuery, DecideBody, ReviewBody } from '@lianban/procedure-subsidised-enrolment';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../access/route-rules.js';
import { CaseCommands } from '../commands/case-commands.js';
import { CaseDetailRead } from '../queries/case-detail.query.js';
import { CaseQueueRead } from '../queries/case-queue.query.js';

type Detail = z.output<typeof CaseDetail>;

/** Confirmation cases (art. 20): queue, page, answers. */
@Controller('api/v1/medical-insurance/cases')
export class CaseController {
  constructor(
    @Inject(CaseQueueRead) private readonly queue: CaseQueueRead, @Inject(CaseDetailRead) private readonly detail: CaseDetailRead,
    @Inject(CaseCommands) private readonly commands: CaseCommands,
  ) {}

  @Get()
  @Roles(rulesFor('case.read'))
  @Answers(CasePage)
  page(@Actor() actor: RequestActor, @Query(new ZodPipe(CaseQueueQuery)) query: z.output<typeof CaseQueueQuery>): Promise<z.output<typeof CasePage>> {
    return this.queue.page(actor, query);
  }

  @Get(':caseId')
  @Roles(rulesFor('case.read'))
  @Answers(CaseDetail)
  get(@Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<Detail> {
    return this.detail.get(actor, caseId);
  }

  @Post(':caseId/steps/:stepId/answer')
  @HttpCode(200)
  @Roles(rulesFor('case.answer'))
  @Answers(CaseDetail)
  async answer(
    @Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string, @Param('stepId', ParseUUIDPipe) stepId: string, @Body(new ZodPipe(AnswerBody)) body: z.output<typeof AnswerBody>,
  ): Promise<Detail> {
    await this.commands.answer(actor, caseId, stepId, body);
    return this.detail.get(actor, caseId);
  }

  @Post(':caseId/steps/:stepId/review')
  @HttpCode(200)
  @Roles(rulesFor('case.review'))
  @Answers(CaseDetail)
  async review(
    @Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string, @Param('stepId', ParseUUIDPipe) stepId: string, @Body(new ZodPipe(ReviewBody)) body: z.output<typeof ReviewBody>,
  ): Promise<Detail> {
    await this.commands.review(actor, caseId, stepId, body);
    return this.detail.get(actor, caseId);
  }

  @Post(':caseId/decide')
  @HttpCode(200)
  @Roles(rulesFor('case.decide'))
  @Answers(CaseDetail)
  async decide(@Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string, @Body(new ZodPipe(DecideBody)) body: z.output<typeof DecideBody>): Promise<Detail> {
    await this.commands.decide(actor, caseId, body);
    return this.detail.get(actor, caseId);
  }
}
