import { LianbanProblem, Public } from '@lianban/service';
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { PROXIED_SERVICES } from '../gateway.tokens.js';
import type { ProxiedService } from '../proxy/proxied-services.js';

const DOCUMENT_WITHIN_MS = 3000;

/** The interface documents of all services in one page, with nothing from elsewhere. */
@Public()
@Controller('docs')
export class ApiDocsController {
  constructor(@Inject(PROXIED_SERVICES) private readonly services: readonly ProxiedService[]) {}

  @Header('content-type', 'text/html; charset=utf-8')
  @Get()
  page(): string {
    return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>接口文档 · 联办</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/assets/swagger-ui.css"></head><body><div id="docs"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script><script src="/docs/assets/swagger-ui-standalone-preset.js"></script><script src="/docs/start.js"></script></body></html>`;
  }

  @Header('content-type', 'text/javascript; charset=utf-8')
  @Get('start.js')
  script(): string {
    const urls = [{ name: '网关', url: '/openapi.json' }, ...this.services.map(({ name, title }) => ({ name: title, url: `/docs/${name}/openapi.json` }))];
    return `SwaggerUIBundle({ urls: ${JSON.stringify(urls)}, dom_id: '#docs', layout: 'StandaloneLayout', deepLinking: true, validatorUrl: null, supportedSubmitMethods: [], presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset] });`;
  }

  @Get(':service/openapi.json')
  async document(@Param('service') name: string): Promise<unknown> {
    const service = this.services.find((one) => one.name === name);
    if (!service) throw LianbanProblem.notFound('这个服务');
    const answer = await fetch(`${service.url}/openapi.json`, { signal: AbortSignal.timeout(DOCUMENT_WITHIN_MS) }).catch(() => undefined);
    if (!answer?.ok) throw LianbanProblem.unavailable('SERVICE_UNAVAILABLE', `${service.title}暂时无法访问`, '请稍后重试');
    return answer.json();
  }
}
