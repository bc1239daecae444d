import { FileApplicationBody, FilingPreview, LoanDetail, LoanPage, LoanQueueQuery } from '@lianban/procedure-loan-renewal';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { rulesFor } from '../access/route-rules.js';
import { FileApplication } from '../commands/file-application.command.js';
import { LoanDetailRead } from '../queries/loan-detail.query.js';
import { LoanQueueRead } from '../queries/loan-queue.query.js';
import { PreviewFiling } from '../queries/preview-filing.query.js';

const FiledLoan = z.object({ caseId: z.string(), number: z.string(), revision: z.int() });

/** Loans of the fund: filing (arts. 11, 12(2), 14(1)), queue, case page. */
@Controller('api/v1/loan-fund/loans')
export class LoanController {
  constructor(
    @Inject(PreviewFiling) private readonly filing: PreviewFiling, @Inject(FileApplication) private readonly application: FileApplication,
    @Inject(LoanQueueRead) private readonly queue: LoanQueueRead, @Inject(LoanDetailRead) private readonly detail: LoanDetailRead,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Roles(rulesFor('loan.file'))
  @Answers(FilingPreview)
  preview(@Actor() actor: RequestActor, @Body(new ZodPipe(FileApplicationBody)) body: z.output<typeof FileApplicationBody>): Promise<FilingPreview> {
    return this.filing.preview(actor, body);
  }

  @Post()
  @Idempotent()
  @Roles(rulesFor('loan.file'))
  @Answers(FiledLoan, 201)
  file(@Actor() actor: RequestActor, @Body(new ZodPipe(FileApplicationBody)) body: z.output<typeof FileApplicationBody>): Promise<z.output<typeof FiledLoan>> {
    return this.application.file(actor, body);
  }

  @Get()
  @Roles(rulesFor('loan.read'))
  @Answers(LoanPage)
  page(@Actor() actor: RequestActor, @Query(new ZodPipe(LoanQueueQuery)) query: z.output<typeof LoanQueueQuery>): Promise<z.output<typeof LoanPage>> {
    return this.queue.page(actor, query);
  }

  @Get(':caseId')
  @Roles(rulesFor('loan.read'))
  @Answers(LoanDetail)
  get(@Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<LoanDetail> {
    return this.detail.get(actor, caseId);
  }
}
