import { BatchDetail, pageOf, RosterRow, type Page } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { permissions } from '../access/permissions.js';
import { LineQuery } from '../batches/batch-list.query.js';
import { batchDetail } from '../batches/batch-view.query.js';
import { NODE, type NodeContext } from '../node-context.js';
import { pageOfRoster } from './roster.query.js';

/** What is printed of a batch. */
@Controller('api/v1/department-node/batches/:id')
export class PapersController {
  constructor(@Inject(NODE) private readonly node: NodeContext) {}

  @Get('receipt')
  @Roles(permissions.seeReceipts)
  @Answers(BatchDetail)
  receipt(@Actor() actor: RequestActor, @Param('id') id: string): Promise<BatchDetail> {
    return batchDetail(this.node, actor, id);
  }

  @Get('roster')
  @Roles(permissions.printPapers)
  @Answers(pageOf(RosterRow))
  roster(@Actor() actor: RequestActor, @Param('id') id: string, @Query(new ZodPipe(LineQuery)) query: z.output<typeof LineQuery>): Promise<Page<RosterRow>> {
    return pageOfRoster(this.node, actor, id, query);
  }
}
