import { LianbanProblem, Public } from '@lianban/service';
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { escapeHtml, htmlPage } from './html.js';
import { ProblemDocs } from './problem-docs.js';

/** `type` of a problem leads here: what the code means and what to do. */
@Public()
@Controller('problems')
export class ProblemPagesController {
  constructor(@Inject(ProblemDocs) private readonly docs: ProblemDocs) {}

  @Header('content-type', 'text/html; charset=utf-8')
  @Get()
  async index(): Promise<string> {
    const pages = await this.docs.list();
    return htmlPage('错误码', `<ul>${pages.map(({ code, title }) => `<li><a href="/problems/${code}"><code>${code}</code></a> ${escapeHtml(title)}</li>`).join('')}</ul>`);
  }

  @Header('content-type', 'text/html; charset=utf-8')
  @Get(':code')
  async show(@Param('code') code: string): Promise<string> {
    const page = await this.docs.find(code);
    if (!page) throw LianbanProblem.notFound('这个错误码的说明');
    return htmlPage(page.title, `<p>错误码 <code>${page.code}</code></p>${page.paragraphs.map((one) => `<p>${escapeHtml(one)}</p>`).join('')}<p><a href="/problems">全部错误码</a></p>`);
  }
}
