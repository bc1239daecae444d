import { pageOf, PostHolder, SubstitutionEnd, SubstitutionGrant, SubstitutionView, type Page } from '@lianban/contracts';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type PermissionRule, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { wholePage } from '../whole-page.js';
import { SubstitutionStore } from './substitution.store.js';

const grants: PermissionRule = { action: '授予代行', roles: ['system-admin'] };

/** Who may act from the post of another person, from when to when. */
@Controller('api/v1/directory')
export class SubstitutesController {
  constructor(@Inject(SubstitutionStore) private readonly substitutions: SubstitutionStore) {}

  @Roles({ action: '查看代行', roles: ['system-admin', 'security-admin', 'auditor'] })
  @Answers(pageOf(SubstitutionView))
  @Get('substitutes')
  async list(): Promise<Page<SubstitutionView>> {
    return wholePage(await this.substitutions.list());
  }

  @Roles(grants)
  @Answers(pageOf(PostHolder))
  @Get('holders')
  async holders(): Promise<Page<PostHolder>> {
    return wholePage(await this.substitutions.holders());
  }

  @Idempotent()
  @Roles(grants)
  @Answers(SubstitutionView, 201)
  @Post('substitutes')
  grant(@Actor() actor: RequestActor, @Body(new ZodPipe(SubstitutionGrant)) grant: SubstitutionGrant): Promise<SubstitutionView> {
    return this.substitutions.grant(actor, grant);
  }

  @Roles(grants)
  @HttpCode(200)
  @Answers(SubstitutionView)
  @Post('substitutes/:id/end')
  end(@Actor() actor: RequestActor, @Param('id', ParseUUIDPipe) id: string, @Body(new ZodPipe(SubstitutionEnd)) { reason }: SubstitutionEnd): Promise<SubstitutionView> {
    return this.substitutions.end(actor, id, reason);
  }
}
