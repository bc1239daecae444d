import { AdjustPlanBody, DraftPlanBody, DrawBody, EditPlanBody, PlanDetail, PlanPage, PlanQuery, PlanReasonBody, PlanRevisionBody, type Page, type PlanSummary } from '@lianban/contracts';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../../../cases/access/route-rules.js';
import { DrawCommand } from '../commands/draw.command.js';
import { PlanCommands } from '../commands/plan-commands.js';
import { PlanDetailRead } from '../queries/plan-detail.query.js';
import { PlanPageRead } from '../queries/plan-page.query.js';

const PlanId = (): ParameterDecorator => Param('planId', ParseUUIDPipe);

/** Annual enforcement plans (item 9). */
@Controller('api/v1/work-safety/plans')
export class PlanController {
  constructor(
    @Inject(PlanPageRead) private readonly plans: PlanPageRead, @Inject(PlanDetailRead) private readonly detail: PlanDetailRead, @Inject(PlanCommands) private readonly commands: PlanCommands,
    @Inject(DrawCommand) private readonly random: DrawCommand,
  ) {}

  @Get()
  @Roles(rulesFor('plan.read'))
  @Answers(PlanPage)
  page(@Actor() actor: RequestActor, @Query(new ZodPipe(PlanQuery)) query: z.output<typeof PlanQuery>): Promise<Page<PlanSummary>> {
    return this.plans.page(actor, query);
  }

  @Post()
  @HttpCode(201)
  @Idempotent()
  @Roles(rulesFor('plan.write'))
  @Answers(PlanDetail, 201)
  async draft(@Actor() actor: RequestActor, @Body(new ZodPipe(DraftPlanBody)) body: DraftPlanBody): Promise<PlanDetail> {
    return this.detail.get(actor, await this.commands.draft(actor, body));
  }

  @Get(':planId')
  @Roles(rulesFor('plan.read'))
  @Answers(PlanDetail)
  get(@Actor() actor: RequestActor, @PlanId() planId: string): Promise<PlanDetail> {
    return this.detail.get(actor, planId);
  }

  @Put(':planId')
  @Roles(rulesFor('plan.write'))
  @Answers(PlanDetail)
  async edit(@Actor() actor: RequestActor, @PlanId() planId: string, @Body(new ZodPipe(EditPlanBody)) { revision, content }: EditPlanBody): Promise<PlanDetail> {
    await this.commands.edit(actor, planId, revision, content);
    return this.detail.get(actor, planId);
  }

  @Post(':planId/submit')
  @HttpCode(200)
  @Roles(rulesFor('plan.write'))
  @Answers(PlanDetail)
  async submit(@Actor() actor: RequestActor, @PlanId() planId: string, @Body(new ZodPipe(PlanRevisionBody)) { revision }: PlanRevisionBody): Promise<PlanDetail> {
    await this.commands.submit(actor, planId, revision);
    return this.detail.get(actor, planId);
  }

  @Post(':planId/approve')
  @HttpCode(200)
  @Roles(rulesFor('plan.decide'))
  @Answers(PlanDetail)
  async approve(@Actor() actor: RequestActor, @PlanId() planId: string, @Body(new ZodPipe(PlanRevisionBody)) { revision }: PlanRevisionBody): Promise<PlanDetail> {
    await this.commands.approve(actor, planId, revision);
    return this.detail.get(actor, planId);
  }

  @Post(':planId/return')
  @HttpCode(200)
  @Roles(rulesFor('plan.decide'))
  @Answers(PlanDetail)
  async return(@Actor() actor: RequestActor, @PlanId() planId: string, @Body(new ZodPipe(PlanReasonBody)) { revision, reason }: PlanReasonBody): Promise<PlanDetail> {
    await this.commands.return(actor, planId, revision, reason);
    return this.detail.get(actor, planId);
  }

  @Post(':planId/adjust')
  @HttpCode(200)
  @Roles(rulesFor('plan.write'))
  @Answers(PlanDetail)
  async adjust(@Actor() actor: RequestActor, @PlanId() planId: string, @Body(new ZodPipe(AdjustPlanBody)) { revision, ...adjusted }: AdjustPlanBody): Promise<PlanDetail> {
    await this.commands.adjust(actor, planId, revision, adjusted);
    return this.detail.get(actor, planId);
  }

  @Post(':planId/draws')
  @HttpCode(200)
  @Idempotent()
  @Roles(rulesFor('plan.write'))
  @Answers(PlanDetail)
  async draw(@Actor() actor: RequestActor, @PlanId() planId: string, @Body(new ZodPipe(DrawBody)) body: DrawBody): Promise<PlanDetail> {
    await this.random.draw(actor, planId, body);
    return this.detail.get(actor, planId);
  }
}
