import { CountyCode, IdentityCategory, pageOf, type Page } from '@lianban/contracts';
import { CoverageReport, MissingPerson } from '@lianban/procedure-subsidised-enrolment';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { rulesFor } from '../access/route-rules.js';
import { CoverageRead } from '../coverage/coverage.query.js';

const Year = z.coerce.number().int().min(2023).max(2100);
const CoverageQuery = z.object({ year: Year });
const MissingQuery = z.object({
  year: Year, county: CountyCode.optional(), category: IdentityCategory.optional(), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});

@Controller('api/v1/medical-insurance/coverage')
export class CoverageController {
  constructor(@Inject(CoverageRead) private readonly coverage: CoverageRead) {}

  @Get()
  @Roles(rulesFor('coverage.read'))
  @Answers(CoverageReport)
  report(@Actor() actor: RequestActor, @Query(new ZodPipe(CoverageQuery)) query: z.output<typeof CoverageQuery>): Promise<z.output<typeof CoverageReport>> {
    return this.coverage.report(actor, query.year);
  }

  @Get('missing')
  @Roles(rulesFor('coverage.missing'))
  @Answers(pageOf(MissingPerson))
  missing(@Actor() actor: RequestActor, @Query(new ZodPipe(MissingQuery)) query: z.output<typeof MissingQuery>): Promise<Page<z.output<typeof MissingPerson>>> {
    return this.coverage.missing(actor, query);
  }
}
