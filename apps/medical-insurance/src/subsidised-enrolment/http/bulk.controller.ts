import { BatchConfirmBody, BatchConfirmPreview, BulkAnswerReport } from '@lianban/procedure-subsidised-enrolment';
import { Actor, Answers, Idempotent, LianbanProblem, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { FileRefused, readXlsx, writeXlsx } from '@lianban/tabular';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { rulesFor } from '../access/route-rules.js';
import { answerWorkbook } from '../bulk/answer-workbook.js';
import { BatchConfirm } from '../bulk/batch-confirm.command.js';
import { BulkAnswers } from '../bulk/bulk-answers.command.js';
import { ExportQueue } from '../bulk/export-queue.query.js';
import { receiveFile } from './receive-file.js';

const ExportQuery = z.object({ purpose: z.string().trim().min(2).max(200).optional() });
type Report = z.output<typeof BulkAnswerReport>;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Many cases at a time: batch confirmation, and answers in a workbook. Stands before the routes of a single case. */
@Controller('api/v1/medical-insurance/cases')
export class BulkController {
  constructor(
    @Inject(BatchConfirm) private readonly batch: BatchConfirm, @Inject(BulkAnswers) private readonly answers: BulkAnswers, @Inject(ExportQueue) private readonly queue: ExportQueue,
  ) {}

  @Post('batch-confirm/preview')
  @HttpCode(200)
  @Roles(rulesFor('case.answer'))
  @Answers(BatchConfirmPreview)
  preview(@Actor() actor: RequestActor): Promise<z.output<typeof BatchConfirmPreview>> {
    return this.batch.preview(actor);
  }

  @Post('batch-confirm')
  @Idempotent()
  @HttpCode(200)
  @Roles(rulesFor('case.answer'))
  @Answers(BulkAnswerReport)
  confirm(@Actor() actor: RequestActor, @Body(new ZodPipe(BatchConfirmBody)) body: z.output<typeof BatchConfirmBody>): Promise<Report> {
    return this.batch.confirm(actor, body);
  }

  @Get('export.xlsx')
  @Roles(rulesFor('case.export-clear'))
  async export(@Actor() actor: RequestActor, @Query(new ZodPipe(ExportQuery)) { purpose }: z.output<typeof ExportQuery>, @Res() response: Response): Promise<void> {
    const queue = await this.queue.rows(actor, purpose ?? null);
    response.setHeader('content-type', XLSX);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-disposition', `attachment; filename="queue.xlsx"; filename*=UTF-8''${encodeURIComponent('身份确认待办.xlsx')}`);
    await writeXlsx(response, answerWorkbook(queue));
  }

  @Post('answers')
  @HttpCode(200)
  @Roles(rulesFor('case.answer'))
  @Answers(BulkAnswerReport)
  async answer(@Actor() actor: RequestActor, @Req() request: Request): Promise<Report> {
    const bytes = await receiveFile(request);
    try {
      return await this.answers.take(actor, readXlsx(bytes, { sheet: null }));
    } catch (error) {
      if (error instanceof FileRefused) throw new LianbanProblem(error.code, 422, { detail: error.message, remedy: error.remedy });
      throw error;
    }
  }
}
