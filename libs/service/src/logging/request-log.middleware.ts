import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { ServiceMetrics } from '../metrics/service-metrics.js';
import { actorOf } from '../auth/request-actor.js';

/** The pattern of the route, so that neither logs nor metrics carry an id or a query string. */
export function routeOf(request: Request): string {
  const route = (request as { route?: { path?: unknown } }).route?.path;
  return typeof route === 'string' ? route : '(unmatched)';
}

/** One line and one measurement per finished request. */
export function requestLog(logger: Logger, metrics: ServiceMetrics) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const start = process.hrtime.bigint();
    response.once('close', () => {
      const route = routeOf(request);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      metrics.observeRequest(request.method, route, response.statusCode, seconds);
      if (route.startsWith('/health/') || route === '/metrics') return;
      const actor = actorOf(request);
      logger.info({ method: request.method, route, status: response.statusCode, ms: Math.round(seconds * 1000), complete: response.writableFinished, ...(actor && { post: actor.post, role: actor.role }) }, 'request');
    });
    next();
  };
}
