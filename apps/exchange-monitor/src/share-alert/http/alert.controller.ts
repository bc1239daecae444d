import { AlertDetail, AlertPage, AlertQuery, AlertRequestBody, CompleteAlertStepBody } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../access/permissions.js';
import { AlertCommands } from '../commands/alert-commands.js';
import { AlertDetailRead } from '../queries/alert-detail.query.js';
import { AlertPageRead } from '../queries/alert-page.query.js';

/** Alerts of data sharing: list, page, ending a step, asking for something. */
@Controller('api/v1/exchange-monitor/alerts')
export class AlertController {
  constructor(@Inject(AlertPageRead) private readonly alerts: AlertPageRead, @Inject(AlertDetailRead) private readonly detail: AlertDetailRead, @Inject(AlertCommands) private readonly commands: AlertCommands) {}

  @Get()
  @Roles(rulesFor('alert.read'))
  @Answers(AlertPage)
  page(@Actor() actor: RequestActor, @Query(new ZodPipe(AlertQuery)) query: z.output<typeof AlertQuery>): Promise<z.output<typeof AlertPage>> {
    return this.alerts.page(actor, query);
  }

  @Get(':caseId')
  @Roles(rulesFor('alert.read'))
  @Answers(AlertDetail)
  get(@Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<AlertDetail> {
    return this.detail.get(actor, caseId);
  }

  @Post(':caseId/steps/:code/complete')
  @HttpCode(200)
  @Roles(rulesFor('step.complete'))
  @Answers(AlertDetail)
  async complete(
    @Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string, @Param('code') code: string, @Body(new ZodPipe(CompleteAlertStepBody)) body: CompleteAlertStepBody,
  ): Promise<AlertDetail> {
    await this.commands.complete(actor, caseId, code, body);
    return this.detail.get(actor, caseId);
  }

  @Post(':caseId/requests/:request')
  @HttpCode(200)
  @Roles(rulesFor('request.make'))
  @Answers(AlertDetail)
  async request(
    @Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string, @Param('request') request: string, @Body(new ZodPipe(AlertRequestBody)) body: AlertRequestBody,
  ): Promise<AlertDetail> {
    await this.commands.request(actor, caseId, request, body);
    return this.detail.get(actor, caseId);
  }
}
