import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createDataSource, foundationMigrations, inTransaction, runMigrations, type MigrationClass } from '@lianban/persistence';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { Body, Controller, Inject, Module, Post } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Actor } from '../auth/actor.decorator.js';
import { setActor, type RequestActor } from '../auth/request-actor.js';
import { Public } from '../auth/route-rule.decorators.js';
import { bootstrapService, type RunningService } from '../bootstrap-service.js';
import { LianbanProblem } from '../problems/lianban-problem.js';
import { idempotencyMigrations } from './idempotency-migrations.js';
import { Idempotent } from './idempotent.decorator.js';

class CreateThings1800000000001 implements MigrationInterface {
  name = 'CreateThings1800000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table thing (n bigint generated always as identity, word text)');
  }
  async down(): Promise<void> {}
}

/** The next run waits here, inside its transaction, until the test lets it go. */
let gate: Promise<void> | undefined;
let arrived: () => void = () => {};

@Public()
@Controller('api/v1/supervision')
class TrialController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Post('things')
  @Idempotent()
  create(@Actor() actor: RequestActor, @Body() { word }: { word: string }): Promise<{ n: string }> {
    const [wait, tell] = [gate, arrived];
    gate = undefined;
    return inTransaction(this.dataSource, actor, async (manager) => {
      const [row] = await manager.query<[{ n: string }]>('insert into thing (word) values ($1) returning n', [word]);
      tell();
      await wait;
      if (word === 'refused') throw LianbanProblem.conflict('TRIAL_REFUSED', '不行', '改一改');
      return row;
    });
  }
}
@Module({})
class TrialModule {}

let database: TestDatabase;
let dataSource: DataSource;
let service: RunningService;

beforeAll(async () => {
  database = await testDatabase();
  await runMigrations(database.ownerUrl, [...foundationMigrations, ...idempotencyMigrations, CreateThings1800000000001 as MigrationClass]);
  dataSource = await createDataSource({ url: database.url }).initialize();
  service = await bootstrapService({
    name: 'supervision', config: { PORT: 0 }, logDestination: new Writable({ write: (_chunk, _encoding, done) => done() }),
    module: { module: TrialModule, controllers: [TrialController], providers: [{ provide: DataSource, useValue: dataSource }] },
    configure: (app) => app.use((request: never, _: unknown, next: () => void) => {
      const { sub } = (request as { headers: Record<string, string> }).headers;
      setActor(request, { sub: sub ?? 'p1', name: '测', post: 'post', role: 'system-admin', department: 'data-bureau', county: null, office: 'data-bureau', purpose: null });
      next();
    }),
  });
});
afterAll(async () => {
  await service?.close();
  await dataSource?.destroy();
  await database?.drop();
});
beforeEach(() => dataSource.query('delete from thing'));

async function send(word: string, key?: string, sub = 'p1'): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${service.url}/api/v1/supervision/things`, {
    method: 'POST', body: JSON.stringify({ word }), headers: { 'content-type': 'application/json', sub, ...(key && { 'idempotency-key': key }) },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const words = async (): Promise<string[]> => (await dataSource.query<{ word: string }[]>('select word from thing order by n')).map(({ word }) => word);
const touch = (key: string, set: string): Promise<unknown> => dataSource.query(`update idempotency_key set ${set} where key = $1`, [key]);

function holdNext(): { arrived: Promise<void>; letGo: () => void } {
  let letGo = (): void => {};
  gate = new Promise((resolve) => { letGo = resolve; });
  return { arrived: new Promise((resolve) => { arrived = resolve; }), letGo };
}

describe('Idempotency-Key', () => {
  test('the same key with the same body is one effect and one answer', async () => {
    const key = randomUUID();
    const first = await send('one', key);
    expect(first.status).toBe(201);
    expect(await send('one', key)).toEqual(first);
    expect(await words()).toEqual(['one']);
  });

  test('another body under the key is refused, another person has keys of their own, no key runs each time', async () => {
    const key = randomUUID();
    await send('one', key);
    expect(await send('two', key)).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect((await send('three', key, 'p2')).status).toBe(201);
    await send('four');
    await send('four');
    expect(await words()).toEqual(['one', 'three', 'four', 'four']);
    expect(await send('five', 'short')).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_INVALID' } });
  });

  test('while the first run is under way the second is told so', async () => {
    const key = randomUUID();
    const held = holdNext();
    const first = send('slow', key);
    await held.arrived;
    expect(await send('slow', key)).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_IN_FLIGHT' } });
    held.letGo();
    expect(await send('slow', key).then(() => first)).toMatchObject({ status: 201 });
    expect(await words()).toEqual(['slow']);
  });

  test('a refusal had no effect and may be tried again', async () => {
    const key = randomUUID();
    expect(await send('refused', key)).toMatchObject({ status: 409, body: { code: 'TRIAL_REFUSED' } });
    expect(await send('refused', key)).toMatchObject({ status: 409, body: { code: 'TRIAL_REFUSED' } });
    expect(await words()).toEqual([]);
  });

  test('a run that was killed after its effect is never repeated; one killed before it is', async () => {
    const key = randomUUID();
    await send('one', key);
    await touch(key, `answer = null, lease_until = now() - interval '1 second'`);
    expect(await send('one', key)).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_ANSWER_LOST' } });
    await touch(key, 'effected_at = null');
    expect((await send('one', key)).status).toBe(201);
    expect(await words()).toEqual(['one', 'one']);
  });

  test('a run that lost its key to another is rolled back', async () => {
    const key = randomUUID();
    const held = holdNext();
    const first = send('one', key);
    await held.arrived;
    await touch(key, `lease_until = now() - interval '1 second'`);
    const second = await send('one', key);
    held.letGo();
    expect(await first).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_IN_FLIGHT' } });
    expect(await send('one', key)).toEqual(second);
    expect(await words()).toEqual(['one']);
  });

  test('after 24 hours a key is forgotten, and bodies are never kept', async () => {
    const key = randomUUID();
    await send('secret', key);
    expect(JSON.stringify(await dataSource.query('select * from idempotency_key'))).not.toContain('secret');
    await touch(key, `created_at = now() - interval '25 hours'`);
    expect((await send('other', key)).status).toBe(201);
  });
});
