import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ExchangePulse } from '@lianban/contracts';
import { createDataSource, foundationMigrations } from '@lianban/persistence';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { bootstrapService, type RunningService, type ServiceOptions } from '../bootstrap-service.js';

@Module({})
class NothingModule {}

let database: TestDatabase;
let dataSource: DataSource;
const running: RunningService[] = [];
const start = async (exchange?: ServiceOptions['exchange']): Promise<string> => {
  const service = await bootstrapService({ name: 'supervision', module: NothingModule, config: { PORT: 0, LOG_LEVEL: 'silent', GATEWAY_JWKS_URL: 'http://127.0.0.1:1/jwks' }, ...(exchange && { exchange }) });
  running.push(service);
  return service.url;
};

beforeAll(async () => {
  database = await testDatabase(foundationMigrations);
  dataSource = await createDataSource({ url: database.url }).initialize();
});
afterAll(async () => {
  for (const service of running) await service.close();
  if (dataSource.isInitialized) await dataSource.destroy();
  await database.drop();
});

test('a service says how its exchange does to whoever asks from here, and has no good answer while its database is away', async () => {
  const url = await start({ dataSource, kafka: { consuming: () => [{ groupId: 'supervision.reference', topics: ['reference.clock.v1'] }] }, keys: { names: ['supervision'], inUse: [] } });
  const answer = await fetch(`${url}/health/exchange`);
  expect([answer.status, ExchangePulse.parse(await answer.json())]).toEqual([200, expect.objectContaining({ service: 'supervision', groups: [{ groupId: 'supervision.reference', topics: ['reference.clock.v1'] }], sending: { waiting: 0, oldestAt: null }, contracts: [] })]);
  await dataSource.destroy();
  expect((await fetch(`${url}/health/exchange`)).status).toBeGreaterThanOrEqual(500);
});

test('a process that exchanges nothing has nothing to say', async () => {
  expect((await fetch(`${await start()}/health/exchange`)).status).toBe(404);
});
