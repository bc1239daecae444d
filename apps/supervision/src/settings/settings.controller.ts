import { pageOf, SettingProposal, SettingRef, SettingView } from '@lianban/contracts';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { permissions } from '../access/permissions.js';
import { SettingQuery, SettingsService } from './settings.service.js';

@Controller('/api/v1/supervision/settings')
export class SettingsController {
  constructor(@Inject(SettingsService) private readonly settings: SettingsService) {}

  @Get()
  @Roles(permissions.readReference)
  @Answers(pageOf(SettingView))
  list(@Actor() actor: RequestActor, @Query(new ZodPipe(SettingQuery)) query: z.infer<typeof SettingQuery>): ReturnType<SettingsService['list']> {
    return this.settings.list(actor, query);
  }

  @Post()
  @Idempotent()
  @Roles(permissions.proposeSetting)
  @Answers(SettingView, 201)
  propose(@Actor() actor: RequestActor, @Body(new ZodPipe(SettingProposal)) proposal: z.infer<typeof SettingProposal>): Promise<SettingView> {
    return this.settings.propose(actor, proposal);
  }

  @Post('approve')
  @HttpCode(200)
  @Roles(permissions.decideSetting)
  @Answers(SettingView)
  approve(@Actor() actor: RequestActor, @Body(new ZodPipe(SettingRef)) ref: z.infer<typeof SettingRef>): Promise<SettingView> {
    return this.settings.approve(actor, ref);
  }

  @Post('reject')
  @HttpCode(200)
  @Roles(permissions.decideSetting)
  @Answers(SettingView)
  reject(@Actor() actor: RequestActor, @Body(new ZodPipe(SettingRef)) ref: z.infer<typeof SettingRef>): Promise<SettingView> {
    return this.settings.reject(actor, ref);
  }
}
