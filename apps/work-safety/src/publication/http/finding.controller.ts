import { PublicationFindingPage, PublicationFindingQuery, type Page, type PublicationFinding } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../../cases/access/route-rules.js';
import { PublicationFindings } from '../findings.query.js';

@Controller('api/v1/work-safety/publications')
export class FindingController {
  constructor(@Inject(PublicationFindings) private readonly findings: PublicationFindings) {}

  @Get('findings')
  @Roles(rulesFor('publication.read'))
  @Answers(PublicationFindingPage)
  page(@Actor() actor: RequestActor, @Query(new ZodPipe(PublicationFindingQuery)) query: z.output<typeof PublicationFindingQuery>): Promise<Page<PublicationFinding>> {
    return this.findings.page(actor, query);
  }
}
