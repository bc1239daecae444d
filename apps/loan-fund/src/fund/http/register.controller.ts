import { BlacklistPage, BlacklistReasonBody, DecideLprBody, LprPage, ProposeLprBody } from '@lianban/procedure-loan-renewal';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { z } from 'zod';
import { fundRules } from '../access/permissions.js';
import { BlacklistCommands } from '../commands/blacklist-commands.js';
import { LprCommands } from '../commands/lpr-commands.js';
import { FundLists } from '../queries/lists.query.js';

type Of<T extends z.ZodType> = z.output<T>;
const LprProposed = LprPage.extend({ warnings: z.array(z.string()) });
const EntryId = (): ParameterDecorator => Param('entryId', ParseUUIDPipe);
const Reason = (): ParameterDecorator => Body(new ZodPipe(BlacklistReasonBody));

@Controller('api/v1/loan-fund/fund')
export class RegisterController {
  constructor(@Inject(FundLists) private readonly lists: FundLists, @Inject(LprCommands) private readonly rates: LprCommands, @Inject(BlacklistCommands) private readonly listed: BlacklistCommands) {}

  @Get('lpr')
  @Roles(fundRules('lpr.read'))
  @Answers(LprPage)
  lpr(@Actor() actor: RequestActor): Promise<Of<typeof LprPage>> {
    return this.lists.lpr(actor);
  }

  @Post('lpr')
  @HttpCode(200)
  @Idempotent()
  @Roles(fundRules('lpr.propose'))
  @Answers(LprProposed)
  async propose(@Actor() actor: RequestActor, @Body(new ZodPipe(ProposeLprBody)) body: Of<typeof ProposeLprBody>): Promise<Of<typeof LprProposed>> {
    const warnings = await this.rates.propose(actor, body);
    return { ...(await this.lists.lpr(actor)), warnings };
  }

  @Post('lpr/decide')
  @HttpCode(200)
  @Roles(fundRules('lpr.decide'))
  @Answers(LprPage)
  async decide(@Actor() actor: RequestActor, @Body(new ZodPipe(DecideLprBody)) body: Of<typeof DecideLprBody>): Promise<Of<typeof LprPage>> {
    await this.rates.decide(actor, body);
    return this.lists.lpr(actor);
  }

  @Get('blacklist')
  @Roles(fundRules('blacklist.read'))
  @Answers(BlacklistPage)
  blacklist(@Actor() actor: RequestActor): Promise<Of<typeof BlacklistPage>> {
    return this.lists.blacklist(actor);
  }

  @Post('blacklist/:entryId/appeal')
  @HttpCode(200)
  @Roles(fundRules('blacklist.appeal'))
  @Answers(BlacklistPage)
  async appeal(@Actor() actor: RequestActor, @EntryId() entryId: string, @Reason() body: Of<typeof BlacklistReasonBody>): Promise<Of<typeof BlacklistPage>> {
    await this.listed.appeal(actor, entryId, body);
    return this.lists.blacklist(actor);
  }

  @Post('blacklist/:entryId/remove')
  @HttpCode(200)
  @Roles(fundRules('blacklist.decide'))
  @Answers(BlacklistPage)
  async remove(@Actor() actor: RequestActor, @EntryId() entryId: string, @Reason() body: Of<typeof BlacklistReasonBody>): Promise<Of<typeof BlacklistPage>> {
    await this.listed.remove(actor, entryId, body);
    return this.lists.blacklist(actor);
  }

  @Post('blacklist/:entryId/keep')
  @HttpCode(200)
  @Roles(fundRules('blacklist.decide'))
  @Answers(BlacklistPage)
  async keep(@Actor() actor: RequestActor, @EntryId() entryId: string, @Reason() body: Of<typeof BlacklistReasonBody>): Promise<Of<typeof BlacklistPage>> {
    await this.listed.keep(actor, entryId, body);
    return this.lists.blacklist(actor);
  }
}
