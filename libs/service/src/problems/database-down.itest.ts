import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDataSource } from '@lianban/persistence';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { Controller, Get, Inject, Module } from '@nestjs/common';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { DataSource } from 'typeorm';
import { Public } from '../auth/route-rule.decorators.js';
import { bootstrapService, type RunningService } from '../bootstrap-service.js';

@Controller('api/v1/supervision')
class TrialController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}
  @Public() @Get('rows') rows(): Promise<unknown> { return this.dataSource.query('select 1 as one'); }
}
@Module({})
class TrialModule {}

/** Stands between the service and PostgreSQL, and can cut or swallow what passes. */
class Wire {
  readonly #sockets = new Set<Socket>();
  silent = false;
  server: Server;

  constructor(to: { host: string; port: number }) {
    this.server = createServer((near) => {
      this.#sockets.add(near.on('error', () => {}));
      if (this.silent) return;
      const far = connect(to).on('error', () => near.destroy());
      this.#sockets.add(far);
      near.pipe(far).pipe(near);
    });
  }
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }
}

let database: TestDatabase;
let wire: Wire;
let port: number;
let service: RunningService;
let dataSource: DataSource;

beforeAll(async () => {
  database = await testDatabase();
  const url = new URL(database.url);
  wire = new Wire({ host: url.hostname, port: Number(url.port) });
  wire.server.listen(0, '127.0.0.1');
  await once(wire.server, 'listening');
  port = (wire.server.address() as AddressInfo).port;
  url.port = String(port);
  dataSource = await createDataSource({ url: url.href, connectTimeoutMs: 1500, poolSize: 2 }).initialize();
  service = await bootstrapService({
    name: 'supervision', config: { PORT: 0, LOG_LEVEL: 'silent' },
    module: { module: TrialModule, controllers: [TrialController], providers: [{ provide: DataSource, useValue: dataSource }] },
  });
});
afterAll(async () => {
  await service.close();
  await dataSource.destroy();
  wire.cut();
  wire.server.close();
  await database.drop();
});

async function timed(path: string): Promise<{ status: number; code?: string; ms: number }> {
  const start = Date.now();
  const response = await fetch(`${service.url}${path}`);
  const { code } = (await response.json()) as { code?: string };
  return { status: response.status, ...(code && { code }), ms: Date.now() - start };
}
const ROWS = '/api/v1/supervision/rows';

describe('when the database', () => {
  test('is there, requests are answered and the service is ready', async () => {
    expect((await timed(ROWS)).status).toBe(200);
    expect((await timed('/health/ready')).status).toBe(200);
  });

  test('hangs up, the answer is 503 at once, and all is well when it is back', async () => {
    wire.cut();
    wire.server.close();
    for (const path of [ROWS, ROWS]) {
      const answer = await timed(path);
      expect(answer).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' });
      expect(answer.ms).toBeLessThan(2000);
    }
    expect((await timed('/health/ready')).status).toBe(503);
    expect((await timed('/health/live')).status).toBe(200);
    wire.server.listen(port, '127.0.0.1');
    await once(wire.server, 'listening');
    expect((await timed(ROWS)).status).toBe(200);
  });

  test('takes connections and says nothing, the answer is 503 within 2 s', async () => {
    wire.cut();
    wire.silent = true;
    await timed(ROWS);
    const answer = await timed(ROWS);
    wire.silent = false;
    expect(answer).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' });
    expect(answer.ms).toBeGreaterThan(1000);
    expect(answer.ms).toBeLessThan(2000);
    expect((await timed(ROWS)).status).toBe(200);
  });
});
