import type { ExchangePulse } from '@lianban/contracts';
import { Controller, Get, Inject, NotFoundException, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../auth/route-rule.decorators.js';
import { runChecks, type ReadinessCheck } from './readiness.js';

export const READINESS_CHECKS = Symbol('lianban.readiness-checks');

/** Absent in a process that exchanges nothing. */
export const EXCHANGE_PULSE = Symbol('lianban.exchange-pulse');
export type TakePulse = () => Promise<ExchangePulse>;

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS_CHECKS) private readonly checks: ReadinessCheck[], @Inject(EXCHANGE_PULSE) private readonly pulse: TakePulse | null) {}

  @Public()
  @Get('live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: 'up' | 'down'; checks: Record<string, 'up' | 'down'> }> {
    const checks = await runChecks(this.checks);
    const status = Object.values(checks).every((state) => state === 'up') ? 'up' : 'down';
    response.status(status === 'up' ? 200 : 503);
    return { status, checks };
  }

  /** For the monitor: without a token like the other signs of life, and without anything personal. */
  @Public()
  @Get('exchange')
  async exchange(): Promise<ExchangePulse> {
    if (!this.pulse) throw new NotFoundException();
    return this.pulse();
  }
}
