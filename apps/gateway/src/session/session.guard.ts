import { routeRule } from '@lianban/service';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { RefusalAudit } from './refusal-audit.js';
import { Authenticator } from './authenticate.js';

/** Every route of the gateway itself needs a session, except those marked @Public(). */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(RefusalAudit) private readonly refusals: RefusalAudit,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (routeRule(this.reflector, context)?.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    try {
      await this.authenticator.authenticate(request);
      return true;
    } catch (error) {
      await this.refusals.record(request, error);
      throw error;
    }
  }
}
