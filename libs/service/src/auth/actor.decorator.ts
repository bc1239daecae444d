import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { actorOf, type RequestActor } from './request-actor.js';

/** The caller, for `inTransaction(dataSource, actor, work)`. Only on routes that are not @Public(). */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): RequestActor => {
  const actor = actorOf(context.switchToHttp().getRequest<Request>());
  if (!actor) throw new Error('a route with @Actor() must not be @Public()');
  return actor;
});
