import { randomBytes } from 'node:crypto';
import { currentOrigin, withOrigin } from '@lianban/persistence';
import type { NextFunction, Request, Response } from 'express';
import { maskPersonal } from '../logging/mask-personal.js';

export const TRACE_HEADER = 'x-request-id';
const ACCEPTED = /^[A-Za-z0-9-]{8,64}$/;

/** Letters only, so that no mask for numbers ever tears it. */
export function newTraceId(): string {
  return [...randomBytes(16)].map((byte) => String.fromCharCode(97 + (byte >> 4), 97 + (byte & 15))).join('');
}

/** The id of the request being served, or of the given work; `-` outside of both. */
export function currentTraceId(): string {
  return currentOrigin()?.traceId ?? '-';
}

/** Gives background work a trace id of its own in the logs. */
export function withTraceId<T>(traceId: string, work: () => T): T {
  return withOrigin({ traceId, source: null }, work);
}

/** Where a request was sent from: behind the gateway, what the gateway says. IPv4 written in IPv6 reads as IPv4. */
function addressOf({ ip }: Request): string | null {
  return ip?.replace(/^::ffff:/, '') ?? null;
}

/** Takes the caller's `x-request-id` when it is well formed, else makes one; answers it in the same header. */
export function traceMiddleware(request: Request, response: Response, next: NextFunction): void {
  const given = request.header(TRACE_HEADER) ?? '';
  const traceId = ACCEPTED.test(given) && maskPersonal(given) === given ? given : newTraceId();
  request.headers[TRACE_HEADER] = traceId;
  response.setHeader(TRACE_HEADER, traceId);
  withOrigin({ traceId, source: addressOf(request) }, next);
}
