import { currentTraceId, LianbanProblem, sendProblem } from '@lianban/service';
import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { secretHash } from '../session/secret-hash.js';
import { cookieOf, SESSION_COOKIE } from '../session/session-cookie.js';

const MINUTE_MS = 60_000;

export interface Limits {
  /** Sign-ins begun or finished per minute from one address. */
  loginsPerMinute: number;
  /** Requests per minute of one session; without a session, of one address. */
  requestsPerMinute: number;
}

export const DEFAULT_LIMITS: Limits = { loginsPerMinute: 60, requestsPerMinute: 1200 };

export function loginLimit({ loginsPerMinute }: Limits): RequestHandler {
  return rateLimit({ windowMs: MINUTE_MS, limit: loginsPerMinute, standardHeaders: 'draft-8', legacyHeaders: false, handler: tooMany });
}

export function sessionLimit({ requestsPerMinute }: Limits): RequestHandler {
  return rateLimit({ windowMs: MINUTE_MS, limit: requestsPerMinute, standardHeaders: 'draft-8', legacyHeaders: false, keyGenerator: whoAsks, handler: tooMany });
}

function whoAsks(request: Request): string {
  const secret = cookieOf(request, SESSION_COOKIE);
  return secret ? secretHash(secret).toString('base64url') : ipKeyGenerator(request.ip ?? '');
}

function tooMany(_: Request, response: Response): void {
  sendProblem(response, new LianbanProblem('TOO_MANY_REQUESTS', 429, { detail: '短时间内请求太多', remedy: '请等一分钟后再试' }), currentTraceId());
}
