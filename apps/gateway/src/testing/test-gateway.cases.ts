import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource, runMigrations } from '@lianban/persistence';
import type { RunningService } from '@lianban/service';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import type { DataSource } from 'typeorm';
import { seedDemoDirectory } from '../directory/seed-demo-directory.js';
import { GatewayConfig } from '../gateway.config.js';
import type { Limits } from '../limits/rate-limits.js';
import { gatewayMigrations } from '../migrations/index.js';
import { startGateway } from '../start-gateway.js';
import { freePort } from './net.cases.js';

export interface TestGateway {
  url: string;
  service: RunningService;
  database: TestDatabase;
  dataSource: DataSource;
  keyDir: string;
  stop(): Promise<void>;
}

export const CLIENT_SECRET = 'a client secret for tests';

/** The gateway on a database of its own with the demonstration's directory. `issuer` is asked for with the public address. */
export async function startTestGateway(env: Record<string, string> = {}, limits?: Limits, port?: number): Promise<TestGateway> {
  const keyDir = await mkdtemp(join(tmpdir(), 'lianban-gateway-'));
  const database = await testDatabase();
  await runMigrations(database.ownerUrl, gatewayMigrations);
  const owner = await createDataSource({ url: database.ownerUrl }).initialize();
  await seedDemoDirectory(owner);
  await owner.destroy();
  const dataSource = await createDataSource({ url: env['DATABASE_URL'] ?? database.url, migrations: gatewayMigrations }).initialize();
  const PORT = String(port ?? (await freePort()));
  const config = GatewayConfig.parse({
    PORT, DATABASE_URL: database.url, KAFKA_BROKERS: '127.0.0.1:1', KEY_DIR: keyDir, ISSUER_URL: 'http://127.0.0.1:1', OIDC_CLIENT_ID: 'lianban-gateway', OIDC_CLIENT_SECRET: CLIENT_SECRET,
    PUBLIC_URL: `http://127.0.0.1:${PORT}`, PORTAL_DIST: join(keyDir, 'portal'), PUBLIC_SITE_DIR: join(keyDir, 'open'), DEPARTMENT_NODE_URL: 'http://127.0.0.1:1', MEDICAL_INSURANCE_URL: 'http://127.0.0.1:1', LOAN_FUND_URL: 'http://127.0.0.1:1', WORK_SAFETY_URL: 'http://127.0.0.1:1', EXCHANGE_MONITOR_URL: 'http://127.0.0.1:1', SUPERVISION_URL: 'http://127.0.0.1:1',
    DEMO_MODE: 'true', LOG_LEVEL: 'silent', ...env,
  });
  const service = await startGateway(config, dataSource, { limits });
  return {
    url: service.url, service, database, dataSource, keyDir,
    stop: async () => {
      await service.close();
      await dataSource.destroy();
      await database.drop();
      await rm(keyDir, { recursive: true, force: true });
    },
  };
}
