import { pageOf, type Page } from '@lianban/contracts';
import { LandedVersion } from '@lianban/procedure-subsidised-enrolment';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { rulesFor } from '../access/route-rules.js';
import { Integrity, IntegrityRead } from '../results/integrity.query.js';
import { LandedVersionsRead } from '../results/landed-versions.query.js';

const ShareQuery = z.object({ cursor: z.string().optional() });

@Controller('api/v1/medical-insurance')
export class ShareController {
  constructor(@Inject(LandedVersionsRead) private readonly landed: LandedVersionsRead, @Inject(IntegrityRead) private readonly integrity: IntegrityRead) {}

  @Get('shares')
  @Roles(rulesFor('share.read'))
  @Answers(pageOf(LandedVersion))
  shares(@Actor() actor: RequestActor, @Query(new ZodPipe(ShareQuery)) { cursor }: z.output<typeof ShareQuery>): Promise<Page<z.output<typeof LandedVersion>>> {
    return this.landed.page(actor, cursor);
  }

  @Get('integrity')
  @Roles(rulesFor('integrity.read'))
  @Answers(Integrity)
  counts(@Actor() actor: RequestActor): Promise<z.output<typeof Integrity>> {
    return this.integrity.get(actor);
  }
}
