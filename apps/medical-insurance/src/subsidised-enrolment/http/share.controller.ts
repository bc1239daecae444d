import { pageOf, type Page } from '@lianban/contracts';
import { LandedVersion } from '@lianban/procedure-subsidised-enrolment';
import { Actor, Answers, Roles, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../access/route-rules.js';
import { Integrity, IntegrityRead } from '../results/integrity.query.js';
import { LandedVersionsRead } from '../results/landed-versions.query.js';

@Controller('api/v1/medical-insurance')
export class ShareController {
  constructor(@Inject(LandedVersionsRead) private readonly landed: LandedVersionsRead, @Inject(IntegrityRead) private readonly integrity: IntegrityRead) {}

  @Get('shares')
  @Roles(rulesFor('share.read'))
  @Answers(pageOf(LandedVersion))
  shares(@Actor() actor: RequestActor): Promise<Page<z.output<typeof LandedVersion>>> {
    return this.landed.page(actor);
  }

  @Get('integrity')
  @Roles(rulesFor('integrity.read'))
  @Answers(Integrity)
  counts(@Actor() actor: RequestActor): Promise<z.output<typeof Integrity>> {
    return this.integrity.get(actor);
  }
}
