import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrapService, describeError, type RunningService, type ServiceOptions } from '@lianban/service';
import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import express from 'express';
import type { DataSource } from 'typeorm';
import type { GatewayConfig } from './gateway.config.js';
import { gatewayParts, type GatewayParts } from './gateway-parts.js';
import { GatewayModule } from './gateway.module.js';
import { DEFAULT_LIMITS, loginLimit, sessionLimit, type Limits } from './limits/rate-limits.js';
import { serviceProxy } from './proxy/service-proxy.js';
import { contentSecurity } from './public/content-security.js';
import { openSite } from './public/open-site.js';
import { portalFiles } from './public/portal-files.js';

const PROBLEM_DOCS = fileURLToPath(new URL('../../../docs/problems', import.meta.url));
const API_DOCS_ASSETS = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

export interface GatewayExtras {
  limits?: Limits;
  exchange?: ServiceOptions['exchange'];
}

/** The public door on a migrated database. The outbox relay and the consumers are started by main. */
export async function startGateway(config: GatewayConfig, dataSource: DataSource, { limits = DEFAULT_LIMITS, exchange }: GatewayExtras = {}): Promise<RunningService> {
  const parts = await gatewayParts(config, dataSource, PROBLEM_DOCS);
  const service = await bootstrapService({
    name: 'gateway', title: '联办网关', module: GatewayModule.of(parts, dataSource), config: { PORT: config.PORT, LOG_LEVEL: config.LOG_LEVEL },
    helmet: contentSecurity(config.PUBLIC_URL), ...(exchange && { exchange }),
    configure: (app) => configure(app, config, parts, limits),
  });
  const unwatch = parts.streams.watch((error) => service.logger.warn({ error: describeError(error) }, 'open streams not looked at'));
  service.onClose(async () => unwatch());
  return service;
}

function configure(app: NestExpressApplication, config: GatewayConfig, parts: GatewayParts, limits: Limits): void {
  app.use('/health/exchange', fromHereOnly);
  app.use('/open', openSite(config.PUBLIC_SITE_DIR));
  app.use(cookieParser());
  app.use(['/auth/login', '/auth/callback', '/auth/demo-token'], loginLimit(limits));
  app.use('/api', sessionLimit(limits));
  app.use(serviceProxy(parts));
  app.use('/docs/assets', express.static(API_DOCS_ASSETS, { index: false, maxAge: '1d' }));
  for (const handler of portalFiles(config.PORTAL_DIST)) app.use(handler);
}

/** What came through a proxy came from outside, and how the city's exchange does is nothing to it. */
function fromHereOnly(request: express.Request, response: express.Response, next: express.NextFunction): void {
  if (request.headers['x-forwarded-for'] === undefined) next();
  else response.status(404).end();
}
