import { MonitorOverview, ResendBody, ShareStateDetail, ShareStateQuery, ShareStateView } from '@lianban/contracts';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { monitorPermissions } from '../../access/permissions.js';
import { OverviewRead } from '../queries/overview.query.js';
import { ShareDetailRead } from '../queries/share-detail.query.js';
import { ResendVersion } from '../resend.command.js';

const ShareList = z.object({ items: z.array(ShareStateView) });
const ResendAnswer = z.object({ requestId: z.string() });

@Controller('api/v1/exchange-monitor')
export class MonitorController {
  constructor(
    @Inject(OverviewRead) private readonly overview: OverviewRead, @Inject(ShareDetailRead) private readonly detail: ShareDetailRead, @Inject(ResendVersion) private readonly resending: ResendVersion,
  ) {}

  @Get('overview')
  @Roles(monitorPermissions.readShares)
  @Answers(MonitorOverview)
  get(@Actor() actor: RequestActor): Promise<MonitorOverview> {
    return this.overview.get(actor);
  }

  @Get('shares')
  @Roles(monitorPermissions.readShares)
  @Answers(ShareList)
  async list(@Actor() actor: RequestActor, @Query(new ZodPipe(ShareStateQuery)) query: z.output<typeof ShareStateQuery>): Promise<z.infer<typeof ShareList>> {
    return { items: await this.overview.list(actor, query) };
  }

  @Get('shares/:shareKey')
  @Roles(monitorPermissions.readShares)
  @Answers(ShareStateDetail)
  one(@Actor() actor: RequestActor, @Param('shareKey') shareKey: string): Promise<ShareStateDetail> {
    return this.detail.get(actor, shareKey);
  }

  @Post('shares/:shareKey/resend')
  @HttpCode(202)
  @Idempotent()
  @Roles(monitorPermissions.resend)
  @Answers(ResendAnswer, 202)
  resend(@Actor() actor: RequestActor, @Param('shareKey') shareKey: string, @Body(new ZodPipe(ResendBody)) body: z.output<typeof ResendBody>): Promise<z.infer<typeof ResendAnswer>> {
    return this.resending.run(actor, shareKey, body);
  }
}
