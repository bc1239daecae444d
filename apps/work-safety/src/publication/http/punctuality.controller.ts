import { Punctuality, PunctualityQuery } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../../cases/access/route-rules.js';
import { PunctualityRead } from '../punctuality.query.js';

@Controller('api/v1/work-safety/punctuality')
export class PunctualityController {
  constructor(@Inject(PunctualityRead) private readonly punctuality: PunctualityRead) {}

  @Get()
  @Roles(rulesFor('punctuality.read'))
  @Answers(Punctuality)
  get(@Actor() actor: RequestActor, @Query(new ZodPipe(PunctualityQuery)) query: z.output<typeof PunctualityQuery>): Promise<Punctuality> {
    return this.punctuality.get(actor, query);
  }
}
