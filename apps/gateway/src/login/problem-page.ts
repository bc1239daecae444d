import { currentTraceId, type LianbanProblem } from '@lianban/service';
import type { Response } from 'express';
import { escapeHtml, htmlPage } from '../public/html.js';

/** A problem as a page with a way on. */
export function problemPage(response: Response, problem: LianbanProblem): void {
  const { detail, remedy = '' } = problem.text;
  response.status(problem.status).type('html').setHeader('cache-control', 'no-store').send(
    htmlPage(problem.title, `<p>${escapeHtml(detail)}</p><p>${escapeHtml(remedy)}</p><p><a href="/auth/login">重新登录</a></p>
<p>错误码 <a href="/problems/${problem.code}"><code>${problem.code}</code></a>，追踪号 <code>${escapeHtml(currentTraceId())}</code></p>`),
  );
}
