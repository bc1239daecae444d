import { BankPage, BlacklistReasonBody, FundDayPage, FundDayQuery, FundView, LedgerPage, LedgerQuery, StatementDayPage, StatementDifferencePage } from '@lianban/procedure-loan-renewal';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { fundRules } from '../access/permissions.js';
import { FundCommands } from '../commands/fund-commands.js';
import { FundDays } from '../queries/fund-days.query.js';
import { FundLists } from '../queries/lists.query.js';
import { FundViewRead } from '../queries/fund-view.query.js';
import { LedgerRead } from '../queries/ledger-page.query.js';

type Of<T extends z.ZodType> = z.output<T>;
const ReasonBody = BlacklistReasonBody.pick({ reason: true });

@Controller('api/v1/loan-fund/fund')
export class FundController {
  constructor(
    @Inject(FundViewRead) private readonly fund: FundViewRead, @Inject(FundDays) private readonly days: FundDays, @Inject(LedgerRead) private readonly ledger: LedgerRead,
    @Inject(FundLists) private readonly lists: FundLists, @Inject(FundCommands) private readonly commands: FundCommands,
  ) {}

  @Get()
  @Roles(fundRules('fund.read'))
  @Answers(FundView)
  view(): Promise<FundView> {
    return this.fund.get();
  }

  @Get('days')
  @Roles(fundRules('fund.read'))
  @Answers(FundDayPage)
  byDay(@Query(new ZodPipe(FundDayQuery)) query: Of<typeof FundDayQuery>): Promise<Of<typeof FundDayPage>> {
    return this.days.page(query);
  }

  @Get('ledger')
  @Roles(fundRules('ledger.read'))
  @Answers(LedgerPage)
  entries(@Actor() actor: RequestActor, @Query(new ZodPipe(LedgerQuery)) query: Of<typeof LedgerQuery>): Promise<Of<typeof LedgerPage>> {
    return this.ledger.page(actor, query);
  }

  @Get('banks')
  @Roles(fundRules('bank.read'))
  @Answers(BankPage)
  banks(@Actor() actor: RequestActor): Promise<Of<typeof BankPage>> {
    return this.lists.banks(actor);
  }

  @Post('banks/:office/lift')
  @HttpCode(200)
  @Roles(fundRules('bank.lift'))
  @Answers(BankPage)
  async lift(@Actor() actor: RequestActor, @Param('office') office: string, @Body(new ZodPipe(ReasonBody)) { reason }: Of<typeof ReasonBody>): Promise<Of<typeof BankPage>> {
    await this.commands.liftSanction(actor, office, reason);
    return this.lists.banks(actor);
  }

  @Get('statements')
  @Roles(fundRules('statement.read'))
  @Answers(StatementDayPage)
  statements(@Actor() actor: RequestActor): Promise<Of<typeof StatementDayPage>> {
    return this.lists.statements(actor);
  }

  @Get('differences')
  @Roles(fundRules('statement.read'))
  @Answers(StatementDifferencePage)
  differences(@Actor() actor: RequestActor): Promise<Of<typeof StatementDifferencePage>> {
    return this.lists.differences(actor);
  }

  @Post('differences/:id/explain')
  @HttpCode(200)
  @Roles(fundRules('difference.explain'))
  @Answers(StatementDifferencePage)
  async explain(@Actor() actor: RequestActor, @Param('id', ParseUUIDPipe) id: string, @Body(new ZodPipe(BlacklistReasonBody)) body: Of<typeof BlacklistReasonBody>): Promise<Of<typeof StatementDifferencePage>> {
    await this.commands.explainDifference(actor, id, body);
    return this.lists.differences(actor);
  }
}
