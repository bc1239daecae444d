import { InboxItem, pageOf, type Page } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { z } from 'zod';
import { permissions } from '../access/permissions.js';
import { InboxQuery } from '../batches/batch-list.query.js';
import { NODE, type NodeContext } from '../node-context.js';
import { pageOfInbox } from './inbox.query.js';

@Controller('api/v1/department-node/inbox')
export class InboxController {
  constructor(@Inject(NODE) private readonly node: NodeContext) {}

  @Get()
  @Roles(permissions.seeInbox)
  @Answers(pageOf(InboxItem))
  page(@Actor() actor: RequestActor, @Query(new ZodPipe(InboxQuery)) query: z.output<typeof InboxQuery>): Promise<Page<InboxItem>> {
    return pageOfInbox(this.node, actor, query);
  }
}
