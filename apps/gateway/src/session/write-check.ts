import { LianbanProblem } from '@lianban/service';
import type { Request } from 'express';
import { csrfTokenOf, sameSecret } from './secret-hash.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
export const CSRF_HEADER = 'x-csrf-token';

/**
 * Holds a write to come from our own pages: its Origin, when the browser sends one, is ours, and it carries the
 * session's token. Throws CSRF_ORIGIN or CSRF_TOKEN.
 */
export function checkWrite(request: Request, sessionSecret: string, publicUrl: string): void {
  if (READS.has(request.method)) return;
  checkOrigin(request, publicUrl);
  if (!sameSecret(request.header(CSRF_HEADER) ?? '', csrfTokenOf(sessionSecret))) {
    throw new LianbanProblem('CSRF_TOKEN', 403, { title: '页面已过期', detail: '提交时缺少本次登录的安全标记，或标记已过期', remedy: '请刷新页面后重新提交' });
  }
}

export function checkOrigin(request: Request, publicUrl: string): void {
  const origin = request.header('origin');
  const site = request.header('sec-fetch-site');
  if ((origin === undefined || origin === new URL(publicUrl).origin) && site !== 'cross-site') return;
  throw new LianbanProblem('CSRF_ORIGIN', 403, { title: '来源不符', detail: '这次提交不是从联办的页面发出的', remedy: `请从 ${publicUrl} 打开联办后再提交` });
}
