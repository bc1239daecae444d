import { CalendarNoticeUpload, CalendarNoticeView, MovedDeadline, pageOf } from '@lianban/contracts';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { PageQuery } from '../access/page-query.js';
import { permissions } from '../access/permissions.js';
import { CalendarNoticesService } from './calendar-notices.service.js';

@Controller('/api/v1/supervision/calendar/notices')
export class CalendarNoticesController {
  constructor(@Inject(CalendarNoticesService) private readonly notices: CalendarNoticesService) {}

  @Get()
  @Roles(permissions.readReference)
  @Answers(pageOf(CalendarNoticeView))
  list(@Actor() actor: RequestActor): ReturnType<CalendarNoticesService['list']> {
    return this.notices.list(actor);
  }

  @Post()
  @Idempotent()
  @Roles(permissions.proposeCalendar)
  @Answers(CalendarNoticeView, 201)
  propose(@Actor() actor: RequestActor, @Body(new ZodPipe(CalendarNoticeUpload)) upload: z.infer<typeof CalendarNoticeUpload>): Promise<CalendarNoticeView> {
    return this.notices.propose(actor, upload);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Roles(permissions.decideCalendar)
  @Answers(CalendarNoticeView)
  approve(@Actor() actor: RequestActor, @Param('id') id: string): Promise<CalendarNoticeView> {
    return this.notices.approve(actor, id);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Roles(permissions.decideCalendar)
  @Answers(CalendarNoticeView)
  reject(@Actor() actor: RequestActor, @Param('id') id: string): Promise<CalendarNoticeView> {
    return this.notices.reject(actor, id);
  }

  @Get(':id/moved')
  @Roles(permissions.readMoved)
  @Answers(pageOf(MovedDeadline))
  moved(
    @Actor() actor: RequestActor, @Param('id') id: string, @Query(new ZodPipe(PageQuery)) query: z.infer<typeof PageQuery>,
  ): ReturnType<CalendarNoticesService['moved']> {
    return this.notices.moved(actor, id, query);
  }
}
