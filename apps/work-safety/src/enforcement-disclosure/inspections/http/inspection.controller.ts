import { InspectionDetail, InspectionPage, InspectionQuery, RecordedInspection, RecordInspectionBody, type InspectionSummary, type Page } from '@lianban/contracts';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../../../cases/access/route-rules.js';
import { RecordInspection } from '../commands/record-inspection.command.js';
import { Inspections } from '../queries/inspections.query.js';

/** On-site records (items 9, 10, 24). */
@Controller('api/v1/work-safety/inspections')
export class InspectionController {
  constructor(@Inject(Inspections) private readonly inspections: Inspections, @Inject(RecordInspection) private readonly command: RecordInspection) {}

  @Get()
  @Roles(rulesFor('inspection.read'))
  @Answers(InspectionPage)
  page(@Actor() actor: RequestActor, @Query(new ZodPipe(InspectionQuery)) query: z.output<typeof InspectionQuery>): Promise<Page<InspectionSummary>> {
    return this.inspections.page(actor, query);
  }

  @Post()
  @HttpCode(201)
  @Idempotent()
  @Roles(rulesFor('inspection.record'))
  @Answers(RecordedInspection, 201)
  enter(@Actor() actor: RequestActor, @Body(new ZodPipe(RecordInspectionBody)) body: RecordInspectionBody): Promise<RecordedInspection> {
    return this.command.enter(actor, body);
  }

  @Get(':inspectionId')
  @Roles(rulesFor('inspection.read'))
  @Answers(InspectionDetail)
  get(@Actor() actor: RequestActor, @Param('inspectionId', ParseUUIDPipe) inspectionId: string): Promise<InspectionDetail> {
    return this.inspections.get(actor, inspectionId);
  }
}
