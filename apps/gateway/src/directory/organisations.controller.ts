import { CloseAccount, OpenAccount, OrganisationQuery, OrganisationView, pageOf, RegisterOrganisation, type Page } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type PermissionRule, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { wholePage } from '../whole-page.js';
import { OrganisationStore } from './organisation.store.js';

const manages: PermissionRule = { action: '登记单位和开通账号', roles: ['system-admin'] };

/** Banks and borrowers that come while the city works, and who signs in for them. */
@Controller('api/v1/directory')
export class OrganisationsController {
  constructor(@Inject(OrganisationStore) private readonly organisations: OrganisationStore) {}

  @Roles({ action: '查看单位和账号', roles: ['system-admin', 'security-admin', 'auditor'] })
  @Answers(pageOf(OrganisationView))
  @Get('organisations')
  async list(@Query(new ZodPipe(OrganisationQuery)) query: z.infer<typeof OrganisationQuery>): Promise<Page<OrganisationView>> {
    return wholePage(await this.organisations.list(query));
  }

  @Roles(manages)
  @HttpCode(200)
  @Answers(OrganisationView)
  @Post('organisations')
  register(@Actor() actor: RequestActor, @Body(new ZodPipe(RegisterOrganisation)) body: z.infer<typeof RegisterOrganisation>): Promise<OrganisationView> {
    return this.organisations.register(actor, body);
  }

  @Roles(manages)
  @HttpCode(200)
  @Answers(OrganisationView)
  @Post('accounts')
  open(@Actor() actor: RequestActor, @Body(new ZodPipe(OpenAccount)) body: z.infer<typeof OpenAccount>): Promise<OrganisationView> {
    return this.organisations.open(actor, body);
  }

  @Roles(manages)
  @HttpCode(200)
  @Answers(OrganisationView)
  @Post('accounts/:id/close')
  close(@Actor() actor: RequestActor, @Param('id', ParseUUIDPipe) id: string, @Body(new ZodPipe(CloseAccount)) { reason }: z.infer<typeof CloseAccount>): Promise<OrganisationView> {
    return this.organisations.close(actor, id, reason);
  }
}
