import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { LianbanProblem } from '../problems/lianban-problem.js';
import { setActor } from './request-actor.js';
import { routeRule } from './roles.guard.js';
import { ServiceTokenVerifier } from './service-token.verifier.js';

/** Refuses calls that do not carry the gateway's token for this service. */
@Injectable()
export class ServiceTokenGuard implements CanActivate {
  constructor(@Inject(ServiceTokenVerifier) private readonly verifier: ServiceTokenVerifier, @Inject(Reflector) private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (routeRule(this.reflector, context)?.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const [scheme, token] = (request.header('authorization') ?? '').split(' ');
    if (scheme !== 'Bearer' || !token) throw LianbanProblem.notSignedIn();
    setActor(request, await this.verifier.verify(token));
    return true;
  }
}
