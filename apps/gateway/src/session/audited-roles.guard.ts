import { RolesGuard } from '@lianban/service';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { RefusalAudit } from './refusal-audit.js';

/** The role rule of every route, with a record of whoever was turned away. */
@Injectable()
export class AuditedRolesGuard implements CanActivate {
  constructor(@Inject(RolesGuard) private readonly roles: RolesGuard, @Inject(RefusalAudit) private readonly refusals: RefusalAudit) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    try {
      return this.roles.canActivate(context);
    } catch (error) {
      await this.refusals.record(context.switchToHttp().getRequest<Request>(), error);
      throw error;
    }
  }
}
