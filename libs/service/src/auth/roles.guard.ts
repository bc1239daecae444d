import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { SERVICE_LOGGER } from '../logging/logger.token.js';
import { LianbanProblem } from '../problems/lianban-problem.js';
import { permits } from './permission.js';
import { actorOf } from './request-actor.js';
import { ROUTE_RULE, type RouteRule } from './route-rule.decorators.js';

export function routeRule(reflector: Reflector, context: ExecutionContext): RouteRule | undefined {
  return reflector.getAllAndOverride<RouteRule | undefined>(ROUTE_RULE, [context.getHandler(), context.getClass()]);
}

/** Holds every route to its rule. A route without one is refused: a forgotten rule is not an open door. */
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector, @Inject(SERVICE_LOGGER) private readonly logger: Logger) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = routeRule(this.reflector, context);
    if (rule?.kind === 'public') return true;
    const actor = actorOf(context.switchToHttp().getRequest<Request>());
    if (!actor) throw LianbanProblem.notSignedIn();
    if (rule?.kind === 'signed-in') return true;
    if (rule?.kind === 'roles' && rule.rules.some((one) => permits(one, actor))) return true;
    this.logger.warn({ route: `${context.getClass().name}.${context.getHandler().name}`, post: actor.post, role: actor.role }, 'refused by role');
    throw LianbanProblem.forbidden(rule?.kind === 'roles' ? rule.rules[0]?.action : undefined);
  }
}
