import { AuditPage, AuditQuery, AuditVerdict } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import { AuditExport } from './audit-export.query.js';
import { AuditReader } from './audit-page.query.js';
import { auditPermissions } from './audit.permissions.js';

const ExportQuery = AuditQuery.omit({ cursor: true, limit: true });

/** Who did and saw what, in every service. */
@Controller('api/v1/exchange-monitor/audit')
export class AuditController {
  constructor(@Inject(AuditReader) private readonly reader: AuditReader, @Inject(AuditExport) private readonly exports: AuditExport) {}

  @Get()
  @Roles(auditPermissions.readAudit)
  @Answers(AuditPage)
  page(@Actor() actor: RequestActor, @Query(new ZodPipe(AuditQuery)) query: z.output<typeof AuditQuery>): Promise<z.infer<typeof AuditPage>> {
    return this.reader.page(actor, query);
  }

  @Post('verify')
  @HttpCode(200)
  @Roles(auditPermissions.verifyAudit)
  @Answers(AuditVerdict)
  verify(@Actor() actor: RequestActor): Promise<AuditVerdict> {
    return this.reader.verify(actor);
  }

  @Get('export.xlsx')
  @Roles(auditPermissions.exportAudit)
  async export(@Actor() actor: RequestActor, @Query(new ZodPipe(ExportQuery)) query: z.output<typeof ExportQuery>, @Res() response: Response): Promise<void> {
    await this.exports.begin(actor, query);
    response.setHeader('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('审计记录.xlsx')}`);
    await this.exports.write(actor, query, response);
  }
}
