import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceName } from '@lianban/contracts';
import type { PulseSettings } from '@lianban/messaging';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet, { type HelmetOptions } from 'helmet';
import type { DestinationStream, Logger } from 'pino';
import { ClosingWork } from './closing-work.js';
import type { ReadinessCheck } from './health/readiness.js';
import { createLogger } from './logging/create-logger.js';
import { NestLogger } from './logging/nest-logger.js';
import { requestLog } from './logging/request-log.middleware.js';
import { ServiceMetrics } from './metrics/service-metrics.js';
import { serveOpenApi } from './openapi/serve-openapi.js';
import { traceMiddleware } from './request/request-context.js';
import { ServiceRootModule } from './service-root.module.js';

export interface ServiceOptions {
  name: ServiceName;
  /** Title of the API document, zh-CN. */
  title?: string;
  module: Type | DynamicModule;
  /** `GATEWAY_JWKS_URL` absent: the module brings guards of its own (only the gateway does). */
  config: { PORT: number; LOG_LEVEL?: string; GATEWAY_JWKS_URL?: string };
  readiness?: ReadinessCheck[];
  /** What `GET /health/exchange` tells the monitor. */
  exchange?: Omit<PulseSettings, 'service'>;
  /** Express middleware and settings before any route. */
  configure?: (app: NestExpressApplication) => void;
  helmet?: HelmetOptions;
  /** Of JSON bodies; files go as streams. */
  bodyLimit?: string;
  logDestination?: DestinationStream;
}

export interface RunningService {
  app: NestExpressApplication;
  logger: Logger;
  metrics: ServiceMetrics;
  /** `http://127.0.0.1:<port>`. */
  url: string;
  /** Runs after the last request when the process is asked to end; the last one added runs first. */
  onClose(work: () => Promise<void>): void;
  close(): Promise<void>;
}

const DEFAULT_BODY_LIMIT = '1mb';

/** Starts a service on 127.0.0.1: log, metrics, health, guards, problems, OpenAPI. SIGTERM and SIGINT close it in order. */
export async function bootstrapService(options: ServiceOptions): Promise<RunningService> {
  const logger = createLogger(options.name, options.config.LOG_LEVEL, options.logDestination);
  const metrics = new ServiceMetrics(options.name);
  const app = await NestFactory.create<NestExpressApplication>(ServiceRootModule.forService(options, logger, metrics), {
    logger: new NestLogger(logger), bodyParser: false, forceCloseConnections: true, abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback'); // the gateway says where a request comes from
  app.use(traceMiddleware, requestLog(logger, metrics), helmet(options.helmet));
  options.configure?.(app);
  app.useBodyParser('json', { limit: options.bodyLimit ?? DEFAULT_BODY_LIMIT });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  serveOpenApi(app, options.name, options.title ?? options.name);
  await app.listen(options.config.PORT, '127.0.0.1');
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  logger.info({ port }, 'listening');
  return { app, logger, metrics, url: `http://127.0.0.1:${port}`, onClose: (work) => app.get(ClosingWork).add(work), close: () => app.close() };
}
