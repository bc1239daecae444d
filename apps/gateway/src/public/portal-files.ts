import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { currentTraceId, LianbanProblem, sendProblem } from '@lianban/service';
import express, { type RequestHandler, type Response } from 'express';

const OURS = /^\/(api|auth|docs|open|problems|\.well-known|health|metrics|openapi\.json)(\/|$)/;
const HASHED = /[/\\]assets[/\\]/;
const YEAR_SECONDS = 31_536_000;

/** The portal's files. Hashed assets never change; the page itself is asked for each time; every other path is the portal's own. */
export function portalFiles(dist: string): RequestHandler[] {
  const root = resolve(dist);
  const index = join(root, 'index.html');
  const files = express.static(root, { index: false, fallthrough: true, setHeaders: (response, file) => cacheFor(response, file) });
  return [files, (request, response, next) => {
    if (OURS.test(request.path) || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    if (HASHED.test(request.path) || !existsSync(index)) return sendProblem(response, existsSync(index) ? LianbanProblem.notFound('这个文件') : notBuilt(), currentTraceId());
    response.sendFile(index, { headers: { 'cache-control': 'no-cache' } });
  }];
}

function cacheFor(response: Response, file: string): void {
  response.setHeader('cache-control', HASHED.test(file) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
}

function notBuilt(): LianbanProblem {
  return LianbanProblem.unavailable('PORTAL_NOT_BUILT', '门户页面还没有构建', '请先构建门户（npm run build），再刷新页面');
}
