import { OfficeNotice, pageOf } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { permissions } from '../access/permissions.js';
import { NoticeQuery, OfficeNoticesService, type NoticePage } from './office-notices.service.js';

const NoticeId = z.uuid('不是有效的通知编号');

@Controller('/api/v1/supervision/notices')
export class OfficeNoticesController {
  constructor(@Inject(OfficeNoticesService) private readonly notices: OfficeNoticesService) {}

  @Get()
  @Roles(permissions.readNotices)
  @Answers(pageOf(OfficeNotice).extend({ unread: z.int() }))
  list(@Actor() actor: RequestActor, @Query(new ZodPipe(NoticeQuery)) query: z.infer<typeof NoticeQuery>): Promise<NoticePage> {
    return this.notices.list(actor, query);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Roles(permissions.acknowledgeNotice)
  @Answers(OfficeNotice)
  acknowledge(@Actor() actor: RequestActor, @Param('id', new ZodPipe(NoticeId)) id: string): Promise<OfficeNotice> {
    return this.notices.acknowledge(actor, id);
  }
}
