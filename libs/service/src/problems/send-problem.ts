import type { ServerResponse } from 'node:http';
import { maskPersonal } from '../logging/mask-personal.js';
import type { LianbanProblem } from './lianban-problem.js';

/** Writes a problem on any response, also outside Nest (proxy, rate limit). */
export function sendProblem(response: ServerResponse, problem: LianbanProblem, traceId: string): void {
  const body = maskPersonal(JSON.stringify(problem.toProblem(traceId)));
  response.statusCode = problem.status;
  response.setHeader('content-type', 'application/problem+json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(body);
}
