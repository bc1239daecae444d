import { ApproveBody, BatchDetail, BatchLayoutChange, BatchSummary, pageOf, ReasonBody, type Page } from '@lianban/contracts';
import { inTransaction } from '@lianban/persistence';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { FileRefused } from '@lianban/tabular';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { permissions } from '../access/permissions.js';
import { NODE, type NodeContext } from '../node-context.js';
import { fileProblem } from '../problems/node-problems.js';
import { receiveBatch } from '../upload/receive-batch.command.js';
import { receiveForm } from '../upload/receive-form.js';
import { BatchListQuery } from './batch-list.query.js';
import { batchDetail, pageOfBatches, summaryOf } from './batch-view.query.js';
import { getBatch } from './batch.record.js';
import { changeLayout } from './change-layout.command.js';
import { approveBatch, cancelBatch, returnBatch, startCheck, submitBatch, withdrawBatch } from './decide-batch.command.js';
import { streamProgress } from './progress-stream.js';

const SubmitBody = z.object({ revision: z.int() });
const CancelBody = z.object({ reason: z.string().max(500).optional() }).nullish();
const Received = BatchSummary.extend({ batchId: z.string(), repeated: z.boolean() });

/** Files on their way to versions. */
@Controller('api/v1/department-node/batches')
export class BatchesController {
  constructor(@Inject(NODE) private readonly node: NodeContext) {}

  @Post()
  @HttpCode(202)
  @Roles(permissions.upload)
  @Answers(Received, 202)
  async upload(@Actor() actor: RequestActor, @Req() request: Request): Promise<z.output<typeof Received>> {
    const { batchId, repeated } = await asProblem(receiveForm(request, this.node.limits.fileBytes, (form, file) => receiveBatch(this.node, actor, form, file)));
    const batch = await inTransaction(this.node.dataSource, actor, (manager) => getBatch(manager, batchId));
    return { ...summaryOf(batch), batchId, repeated };
  }

  @Get()
  @Roles(permissions.seeBatches)
  @Answers(pageOf(BatchSummary))
  page(@Actor() actor: RequestActor, @Query(new ZodPipe(BatchListQuery)) query: z.output<typeof BatchListQuery>): Promise<Page<BatchSummary>> {
    return pageOfBatches(this.node, actor, query);
  }

  @Get(':id')
  @Roles(permissions.seeBatches)
  @Answers(BatchDetail)
  get(@Actor() actor: RequestActor, @Param('id') id: string): Promise<BatchDetail> {
    return batchDetail(this.node, actor, id);
  }

  @Put(':id/layout')
  @Roles(permissions.prepare)
  @Answers(BatchDetail)
  async layout(@Actor() actor: RequestActor, @Param('id') id: string, @Body(new ZodPipe(BatchLayoutChange)) change: BatchLayoutChange): Promise<BatchDetail> {
    await asProblem(changeLayout(this.node, actor, id, change));
    return batchDetail(this.node, actor, id);
  }

  @Post(':id/check')
  @HttpCode(202)
  @Roles(permissions.prepare)
  @Answers(BatchDetail, 202)
  async check(@Actor() actor: RequestActor, @Param('id') id: string): Promise<BatchDetail> {
    await startCheck(this.node, actor, id);
    return batchDetail(this.node, actor, id);
  }

  @Get(':id/progress')
  @Roles(permissions.seeBatches)
  progress(@Actor() actor: RequestActor, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return streamProgress(this.node, actor, id, request, response);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Roles(permissions.prepare)
  @Answers(BatchDetail)
  async submit(@Actor() actor: RequestActor, @Param('id') id: string, @Body(new ZodPipe(SubmitBody)) body: z.output<typeof SubmitBody>): Promise<BatchDetail> {
    await submitBatch(this.node, actor, id, body.revision);
    return batchDetail(this.node, actor, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Roles(permissions.review)
  @Answers(BatchDetail)
  async approve(@Actor() actor: RequestActor, @Param('id') id: string, @Body(new ZodPipe(ApproveBody)) body: ApproveBody): Promise<BatchDetail> {
    await approveBatch(this.node, actor, id, body);
    return batchDetail(this.node, actor, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Roles(permissions.review)
  @Answers(BatchDetail)
  async return(@Actor() actor: RequestActor, @Param('id') id: string, @Body(new ZodPipe(ReasonBody)) body: ReasonBody): Promise<BatchDetail> {
    await returnBatch(this.node, actor, id, body);
    return batchDetail(this.node, actor, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Roles(permissions.prepare)
  @Answers(BatchDetail)
  async cancel(@Actor() actor: RequestActor, @Param('id') id: string, @Body(new ZodPipe(CancelBody)) body: z.output<typeof CancelBody>): Promise<BatchDetail> {
    await cancelBatch(this.node, actor, id, body?.reason ?? null);
    return batchDetail(this.node, actor, id);
  }

  @Post(':id/withdraw')
  @HttpCode(202)
  @Roles(permissions.review)
  @Answers(BatchDetail, 202)
  async withdraw(@Actor() actor: RequestActor, @Param('id') id: string, @Body(new ZodPipe(ReasonBody)) body: ReasonBody): Promise<BatchDetail> {
    await withdrawBatch(this.node, actor, id, body);
    return batchDetail(this.node, actor, id);
  }
}

async function asProblem<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof FileRefused ? fileProblem(error) : error;
  }
}
