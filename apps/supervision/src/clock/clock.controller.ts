import { ClockAdvance } from '@lianban/contracts';
import { Actor, Answers, Idempotent, Roles, SignedIn, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { permissions } from '../access/permissions.js';
import { ClockService, type BusinessTime } from './clock.service.js';

const BusinessTimeView = z.object({ businessToday: z.iso.date(), businessNow: z.iso.datetime(), demoMode: z.boolean() });

@Controller('/api/v1/supervision/clock')
export class ClockController {
  constructor(@Inject(ClockService) private readonly clock: ClockService) {}

  @Get()
  @SignedIn()
  @Answers(BusinessTimeView)
  read(): Promise<BusinessTime> {
    return this.clock.read();
  }

  @Post('advance')
  @Idempotent()
  @HttpCode(200)
  @Roles(permissions.advanceClock)
  @Answers(BusinessTimeView)
  advance(@Actor() actor: RequestActor, @Body(new ZodPipe(ClockAdvance)) body: z.infer<typeof ClockAdvance>): Promise<BusinessTime> {
    return this.clock.advance(actor, body);
  }
}
