import { FindingRow, pageOf, type Page } from '@lianban/contracts';
import { appendAudit, inTransaction } from '@lianban/persistence';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import type { z } from 'zod';
import { permissions } from '../access/permissions.js';
import { RowsQuery } from '../batches/batch-list.query.js';
import { getBatch, type BatchRecord } from '../batches/batch.record.js';
import { NODE, type NodeContext } from '../node-context.js';
import { nodeProblem } from '../problems/node-problems.js';
import { attach, XLSX } from './attachment.js';
import { writeErrorWorkbook } from './error-workbook.js';
import { pageOfRows } from './refused-rows.query.js';

/** What was refused, and the files to correct it with. */
@Controller('api/v1/department-node/batches/:id')
export class RowsController {
  constructor(@Inject(NODE) private readonly node: NodeContext) {}

  @Get('rows')
  @Roles(permissions.seeRows)
  @Answers(pageOf(FindingRow))
  rows(@Actor() actor: RequestActor, @Param('id') id: string, @Query(new ZodPipe(RowsQuery)) query: z.output<typeof RowsQuery>): Promise<Page<FindingRow>> {
    return pageOfRows(this.node, actor, id, query);
  }

  @Get('error-workbook')
  @Roles(permissions.downloadRows)
  async errorWorkbook(@Actor() actor: RequestActor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const batch = await this.downloaded(actor, id, 'batch.error-workbook');
    if (batch.checkSetVersion === null) throw nodeProblem('NOT_CHECKED');
    attach(response, XLSX, `错误工作簿-${batch.number}.xlsx`);
    await writeErrorWorkbook(this.node, actor, batch, response);
  }

  @Get('original')
  @Roles(permissions.downloadRows)
  async original(@Actor() actor: RequestActor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const batch = await this.downloaded(actor, id, 'batch.original');
    attach(response, batch.format === 'xlsx' ? XLSX : 'text/csv', batch.fileName);
    await pipeline(this.node.files.open(batch.department, batch.fileSha256), response);
  }

  /** A file with persons in clear leaves the node: audited before the first byte. */
  private downloaded(actor: RequestActor, id: string, action: string): Promise<BatchRecord> {
    return inTransaction(this.node.dataSource, actor, async (manager) => {
      const batch = await getBatch(manager, id);
      await appendAudit(manager, { actor, action, object: `batch/${id}`, purpose: actor.purpose });
      return batch;
    });
  }
}
