import { getListContract, ReceivedListDetail, ReceivedLists, ReceivedRowPage, ReceivedRowQuery, RevealedRow, RevealRowBody, type Page, type ReceivedRow } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import { permissions } from '../access/permissions.js';
import { NODE, type NodeContext } from '../node-context.js';
import { attach, XLSX } from '../rows/attachment.js';
import { beginExport, writeReceived } from './export-received.js';
import { receivedList, receivedLists } from './received-lists.query.js';
import { pageOfReceived } from './received-rows.query.js';
import { revealRow } from './reveal-row.command.js';

/** Lists of other departments that are shared with the reader's own. */
@Controller('api/v1/department-node/received')
export class ReceivedController {
  constructor(@Inject(NODE) private readonly node: NodeContext) {}

  @Get()
  @Roles(permissions.seeReceived)
  @Answers(ReceivedLists)
  async lists(@Actor() actor: RequestActor): Promise<ReceivedLists> {
    return { items: await receivedLists(this.node, actor) };
  }

  @Get(':list')
  @Roles(permissions.seeReceived)
  @Answers(ReceivedListDetail)
  list(@Actor() actor: RequestActor, @Param('list') list: string): Promise<ReceivedListDetail> {
    return receivedList(this.node, actor, list);
  }

  @Get(':list/rows')
  @Roles(permissions.seeReceived)
  @Answers(ReceivedRowPage)
  rows(@Actor() actor: RequestActor, @Param('list') list: string, @Query(new ZodPipe(ReceivedRowQuery)) query: z.output<typeof ReceivedRowQuery>): Promise<Page<ReceivedRow>> {
    return pageOfReceived(this.node, actor, list, query);
  }

  @Post(':list/rows/:row/reveal')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Roles(permissions.useReceived)
  @Answers(RevealedRow)
  reveal(
    @Actor() actor: RequestActor, @Param('list') list: string, @Param('row', ParseIntPipe) row: number, @Body(new ZodPipe(RevealRowBody)) { purpose }: z.output<typeof RevealRowBody>,
  ): Promise<RevealedRow> {
    return revealRow(this.node, actor, { list, row: String(row), purpose });
  }

  @Get(':list/export.xlsx')
  @Roles(permissions.useReceived)
  async export(@Actor() actor: RequestActor, @Param('list') list: string, @Res() response: Response): Promise<void> {
    const id = await beginExport(this.node, actor, list);
    attach(response, XLSX, `${getListContract(id).title}（脱敏）.xlsx`);
    await writeReceived(this.node, actor, id, response);
  }
}
