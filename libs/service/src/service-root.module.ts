import { exchangePulse } from '@lianban/messaging';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, ModuleRef } from '@nestjs/core';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { RolesGuard } from './auth/roles.guard.js';
import { ServiceTokenGuard } from './auth/service-token.guard.js';
import { gatewayKeys, ServiceTokenVerifier } from './auth/service-token.verifier.js';
import type { ServiceOptions } from './bootstrap-service.js';
import { ClosingWork } from './closing-work.js';
import { EXCHANGE_PULSE, HealthController, READINESS_CHECKS, type TakePulse } from './health/health.controller.js';
import { databaseReadiness, type ReadinessCheck } from './health/readiness.js';
import { SERVICE_LOGGER } from './logging/logger.token.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { ServiceMetrics } from './metrics/service-metrics.js';
import { sendingController } from './sending/sending.controller.js';
import { ProblemFilter } from './problems/problem.filter.js';

/** What every service has around its own module. SERVICE_LOGGER and ServiceMetrics can be injected anywhere. */
@Module({})
export class ServiceRootModule {
  static forService(options: ServiceOptions, logger: Logger, metrics: ServiceMetrics): DynamicModule {
    return {
      module: ServiceRootModule,
      global: true,
      imports: [options.module],
      controllers: [HealthController, MetricsController, sendingController(options.name)],
      providers: [
        { provide: SERVICE_LOGGER, useValue: logger },
        { provide: ServiceMetrics, useValue: metrics },
        ClosingWork,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: READINESS_CHECKS, inject: [ModuleRef], useFactory: (modules: ModuleRef) => checksOf(modules, options.readiness) },
        { provide: EXCHANGE_PULSE, useValue: pulseOf(options) },
        ...guards(options),
      ],
      exports: [SERVICE_LOGGER, ServiceMetrics],
    };
  }
}

function pulseOf({ name, exchange }: ServiceOptions): TakePulse | null {
  return exchange ? () => exchangePulse({ service: name, ...exchange }) : null;
}

function guards({ name, config }: ServiceOptions): Provider[] {
  if (!config.GATEWAY_JWKS_URL) return [];
  const verifier = new ServiceTokenVerifier(name, gatewayKeys(config.GATEWAY_JWKS_URL));
  return [
    { provide: ServiceTokenVerifier, useValue: verifier },
    { provide: APP_GUARD, useClass: ServiceTokenGuard },
    { provide: APP_GUARD, useClass: RolesGuard },
  ];
}

/** The data source is found when a check runs, so the order of modules does not matter. */
function checksOf(modules: ModuleRef, given: ReadinessCheck[] = []): ReadinessCheck[] {
  const dataSource = findDataSource(modules);
  return [...(dataSource ? databaseReadiness(dataSource) : []), ...given];
}

function findDataSource(modules: ModuleRef): DataSource | undefined {
  try {
    return modules.get(DataSource, { strict: false });
  } catch {
    return undefined;
  }
}
