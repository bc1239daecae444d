import { CompleteSafetyStepBody, SafetyCaseDetail, SafetyCasePage, SafetyCaseQuery, SafetyRequestBody } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../access/route-rules.js';
import { CaseCommands } from '../commands/case-commands.js';
import { CaseDetailRead } from '../queries/case-detail.query.js';
import { CaseQueueRead } from '../queries/case-queue.query.js';

/** Cases of all three procedures: queue, case page, ending a step, asking for something. */
@Controller('api/v1/work-safety/cases')
export class CaseController {
  constructor(
    @Inject(CaseQueueRead) private readonly queue: CaseQueueRead, @Inject(CaseDetailRead) private readonly detail: CaseDetailRead, @Inject(CaseCommands) private readonly commands: CaseCommands,
  ) {}

  @Get()
  @Roles(rulesFor('case.read'))
  @Answers(SafetyCasePage)
  page(@Actor() actor: RequestActor, @Query(new ZodPipe(SafetyCaseQuery)) query: z.output<typeof SafetyCaseQuery>): Promise<z.output<typeof SafetyCasePage>> {
    return this.queue.page(actor, query);
  }

  @Get(':caseId')
  @Roles(rulesFor('case.read'))
  @Answers(SafetyCaseDetail)
  get(@Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<SafetyCaseDetail> {
    return this.detail.get(actor, caseId);
  }

  @Post(':caseId/steps/:code/complete')
  @HttpCode(200)
  @Roles(rulesFor('step.complete'))
  @Answers(SafetyCaseDetail)
  async complete(
    @Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string, @Param('code') code: string, @Body(new ZodPipe(CompleteSafetyStepBody)) body: CompleteSafetyStepBody,
  ): Promise<SafetyCaseDetail> {
    await this.commands.complete(actor, caseId, code, body);
    return this.detail.get(actor, caseId);
  }

  @Post(':caseId/requests/:request')
  @HttpCode(200)
  @Roles(rulesFor('request.make'))
  @Answers(SafetyCaseDetail)
  async request(
    @Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string, @Param('request') request: string, @Body(new ZodPipe(SafetyRequestBody)) body: SafetyRequestBody,
  ): Promise<SafetyCaseDetail> {
    await this.commands.request(actor, caseId, request, body);
    return this.detail.get(actor, caseId);
  }
}
