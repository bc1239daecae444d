import { sendPaper } from '@lianban/casework';
import { LoanDocument } from '@lianban/procedure-loan-renewal';
import { Actor, Answers, Roles, type RequestActor } from '@lianban/service';
import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { rulesFor } from '../access/route-rules.js';
import { LoanDocuments } from '../documents/loan-documents.js';

/** Papers of a case: multipart fields `kind`, `file` in; the bytes as they were received out. */
@Controller('api/v1/loan-fund/loans/:caseId/documents')
export class DocumentController {
  constructor(@Inject(LoanDocuments) private readonly documents: LoanDocuments) {}

  @Post()
  @HttpCode(201)
  @Roles(rulesFor('document.upload'))
  @Answers(LoanDocument, 201)
  upload(@Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string, @Req() request: Request): Promise<LoanDocument> {
    return this.documents.upload(actor, caseId, request);
  }

  @Get(':documentId')
  @Roles(rulesFor('document.read'))
  async open(@Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string, @Param('documentId', ParseUUIDPipe) documentId: string, @Res() response: Response): Promise<void> {
    await sendPaper(response, await this.documents.open(actor, caseId, documentId));
  }
}
