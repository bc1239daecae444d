import type { IncomingMessage, ServerResponse } from 'node:http';
import { currentTraceId, LianbanProblem, sendProblem, toProblem, TRACE_HEADER } from '@lianban/service';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { sessionOf, type Authenticator } from '../session/authenticate.js';
import type { RefusalAudit } from '../session/refusal-audit.js';
import type { ServiceTokenIssuer } from '../tokens/service-token.issuer.js';
import type { OpenStreams } from './open-streams.js';
import { serviceOfPath, type ProxiedService } from './proxied-services.js';
import { readPurpose, PURPOSE_HEADER } from './purpose.js';

/** A stream of progress must speak at least this often; a service that hangs is given up. */
const SILENCE_MS = 150_000;
const NOT_PASSED_ON = ['cookie', 'authorization', PURPOSE_HEADER, 'x-csrf-token', 'x-demo-door', 'forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];

export interface ServiceProxyParts {
  services: readonly ProxiedService[];
  authenticator: Authenticator;
  tokens: ServiceTokenIssuer;
  refusals: RefusalAudit;
  streams: OpenStreams;
}

/**
 * `/api/v1/<service>/*` to its service: session and write check here, a fresh token there. Bodies and answers flow
 * through as they come, so uploads and event streams are neither held nor cut.
 */
export function serviceProxy(parts: ServiceProxyParts): RequestHandler {
  const proxies = new Map(parts.services.map((service) => [service.name, proxyTo(service, parts)]));
  return (request, response, next) => {
    const service = serviceOfPath(request.path, parts.services);
    const proxy = service && proxies.get(service.name);
    if (!service || !proxy) return next();
    // The pattern by which the request is logged and measured; the path itself may hold ids.
    Object.assign(request, { route: { path: `/api/v1/${service.name}/*` } });
    authorise(parts, service, request)
      .then(() => proxy(request, response, next))
      .catch((error: unknown) => refuse(parts, request, response, error, next));
  };
}

async function authorise({ authenticator, tokens }: ServiceProxyParts, { name }: ProxiedService, request: Request): Promise<void> {
  const session = await authenticator.authenticate(request);
  const token = await tokens.issue(session, name, readPurpose(request));
  for (const header of NOT_PASSED_ON) delete request.headers[header];
  request.headers.authorization = `Bearer ${token}`;
}

async function refuse({ refusals }: ServiceProxyParts, request: Request, response: Response, error: unknown, next: NextFunction): Promise<void> {
  try {
    await refusals.record(request, error);
    leave(request, response, toProblem(error));
  } catch (second) {
    next(second);
  }
}

function proxyTo({ title, url }: ProxiedService, { refusals, streams }: ServiceProxyParts): RequestHandler {
  return createProxyMiddleware<Request, Response>({
    target: url, changeOrigin: true, xfwd: false, proxyTimeout: SILENCE_MS, timeout: 0,
    on: {
      proxyReq: (outgoing, request) => {
        outgoing.setHeader(TRACE_HEADER, currentTraceId());
        if (request.ip) outgoing.setHeader('x-forwarded-for', request.ip);
      },
      proxyRes: async (incoming: IncomingMessage, request, response) => {
        delete incoming.headers['set-cookie'];
        if (incoming.headers['content-type']?.startsWith('text/event-stream')) streams.add(sessionOf(request).secret, response);
        if (incoming.statusCode === 403) await refusals.record(request, LianbanProblem.forbidden()).catch(() => undefined);
      },
      error: (error, request, response) => {
        if ('setHeader' in response) leave(request, response, isLate(error) ? late(title) : down(title));
        else response.destroy();
      },
    },
  });
}

/** An answer that has begun cannot be turned into a problem: the connection is cut, so that nobody takes it for whole. */
function leave(request: IncomingMessage, response: ServerResponse, problem: LianbanProblem): void {
  if (response.headersSent) return void response.destroy();
  if (!request.complete) response.setHeader('connection', 'close');
  sendProblem(response, problem, currentTraceId());
}

const isLate = (error: Error): boolean => (error as NodeJS.ErrnoException).code === 'ETIMEDOUT' || /timeout/i.test(error.message);

const down = (title: string): LianbanProblem =>
  LianbanProblem.unavailable('SERVICE_UNAVAILABLE', `${title}暂时无法访问，您的内容可能没有保存`, '请稍后重试；重试前先刷新列表，确认内容是否已经保存');

const late = (title: string): LianbanProblem =>
  new LianbanProblem('SERVICE_TIMEOUT', 504, { detail: `${title}长时间没有回应`, remedy: '请先刷新列表，确认内容是否已经保存，再决定是否重试' });
