import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { defaultRetentionDays } from '@lianban/contracts';
import { createDataSource, foundationMigrations, inTransaction, JobRunner, systemActor, systemActorFor } from '@lianban/persistence';
import { testDatabase } from '@lianban/testing';
import type { DataSource } from 'typeorm';
import { ShareApplier } from '../lander/apply-share.js';
import { Landing } from '../lander/land-message.js';
import { changeRows, LIST, published, shareOf, shareWorld, type ShareWorld } from '../share/share-world.cases.js';
import { shareConsumerMigrations, shareGiverMigrations } from '../share/migrations.js';
import { until } from '../until.cases.js';
import { askForPurge, purgeChunksJob, registerChunkPurge } from './purge-chunks.job.js';
import { purgeGiven } from './purge-given.js';
import { purgeLanded } from './purge-landed.js';

let world: ShareWorld;
let ids: string[];
beforeAll(async () => {
  world = await shareWorld();
});
afterAll(() => world?.close());

const { signal } = new AbortController();
const system = <T>(dataSource: DataSource, sql: string, parameters: unknown[] = []): Promise<T[]> => inTransaction(dataSource, systemActor, (manager) => manager.query<T[]>(sql, parameters));
const OLD = `now() - interval '${defaultRetentionDays + 1} days'`;

/** Versions 1 to 4: 360202, then with 360203 beside it, then 360202 twice alone. */
const scopes = [['360202'], ['360202', '360203'], ['360202'], ['360202']] as const;

beforeEach(async () => {
  await world.consumer.query('delete from landed_version');
  for (const table of ['share_receipt', 'share_version', 'outbox']) await system(world.giver, `delete from ${table}`);
  const landing = new Landing({ keys: world.keys.insurance, consumer: 'medical-insurance' });
  ids = [];
  for (const [n, counties] of scopes.entries()) {
    const { versionId, messages } = await published(world, shareOf(changeRows(50, `purge-${n}`), { scope: { period: `2026-0${n + 1}`, counties: [...counties] } }));
    ids.push(versionId);
    for (const message of messages) await inTransaction(world.consumer, systemActor, (manager) => landing.land(manager, message));
  }
  await system(world.giver, 'update share_chunk set sent_at = now()');
});

async function applyAll(): Promise<void> {
  const onVersion = async ({ changes }: { changes: AsyncIterable<unknown[]> }) => {
    let rows = 0;
    for await (const chunk of changes) rows += chunk.length;
    return async () => rows;
  };
  const applier = new ShareApplier({ dataSource: world.consumer, keys: world.keys.insurance, consumer: 'medical-insurance', onVersion });
  await applier.applyWhatIsNext(LIST, { signal, heartbeat: async () => {} });
}

async function answered(consumer: string, status: string, versions: readonly number[]): Promise<void> {
  for (const version of versions) {
    await system(world.giver, `insert into share_receipt (id, department, list, version, consumer, status, manifest_sha256, rows_applied, at, signature)
      values ($1, 'civil-affairs', $2, $3, $4, $5, '', 0, '', '{}')`, [`${consumer}/${version}/${status}`, LIST, version, consumer, status]);
  }
}

const givenLeft = async (): Promise<number[]> =>
  (await system<{ number: number }>(world.giver, 'select distinct number from share_version v join share_chunk c on c.version_id = v.id where c.bytes is not null order by 1')).map(({ number }) => number);
const landedLeft = async (): Promise<number[]> => (await system<{ version: number }>(world.consumer, 'select distinct version from landed_chunk order by 1')).map(({ version }) => version);
const age = (number: string): Promise<unknown> => system(world.giver, `update share_version set created_at = ${OLD}, published_at = ${OLD} where number in (${number})`);

describe('the giver, after the retention of a list', () => {
  test('loses the bytes of what was said again and applied, never the last version of a county', async () => {
    await answered('medical-insurance', 'applied', [1, 2, 3, 4]);
    await age('1, 2, 3, 4');
    expect(await purgeGiven(world.giver, signal)).toBe(2);
    expect(await givenLeft()).toEqual([2, 4]);
    expect(await purgeGiven(world.giver, signal)).toBe(0);
    const kept = await system<{ chunks: number; hashes: number }>(world.giver, 'select count(*)::int as chunks, count(sha256)::int as hashes from share_chunk where version_id = $1', [ids[0]]);
    expect(kept[0]!.chunks).toBeGreaterThan(0);
    expect(kept[0]!.hashes).toBe(kept[0]!.chunks);
    const audit = await system<{ object: string; detail: { chunks: number } }>(world.giver, `select object, detail from audit where action = 'share.purge' order by seq`);
    expect(audit).toEqual([{ object: `share/${LIST}/1`, detail: { chunks: kept[0]!.chunks } }, { object: `share/${LIST}/3`, detail: { chunks: expect.any(Number) } }]);
  });

  test('says so when a purged version is asked for again', async () => {
    await answered('medical-insurance', 'applied', [1, 2, 3, 4]);
    await age('1');
    await purgeGiven(world.giver, signal);
    expect(await givenLeft()).toEqual([2, 3, 4]);
    await expect(inTransaction(world.giver, systemActorFor('civil-affairs'), (manager) => world.publisher.resend(manager, ids[0]!))).rejects.toMatchObject({ code: 'SHARE.PURGED' });
    await expect(world.publisher.readVersion('civil-affairs', ids[0]!).next()).rejects.toMatchObject({ code: 'SHARE.PURGED' });
  });

  test('keeps what a consumer has not applied, or has not all been sent', async () => {
    await age('1, 2, 3, 4');
    expect(await purgeGiven(world.giver, signal)).toBe(0);
    await answered('medical-insurance', 'applied', [1, 2, 3, 4]);
    await answered('tax', 'stuck', [1]);
    expect(await purgeGiven(world.giver, signal)).toBe(0);
    await answered('tax', 'applied', [1, 2]);
    await system(world.giver, 'update share_chunk set sent_at = null where version_id = $1', [ids[0]]);
    expect(await purgeGiven(world.giver, signal)).toBe(0);
    await system(world.giver, 'update share_chunk set sent_at = now()');
    expect(await purgeGiven(world.giver, signal)).toBe(1);
    expect(await givenLeft()).toEqual([2, 3, 4]);
  });
});

describe('the consumer, after the retention of a list', () => {
  test('loses the chunks of what was applied and said again; what is younger, last, or not applied stays', async () => {
    await world.consumer.query(`update landed_version set state = 'landing' where version = 4`);
    await applyAll();
    expect(await purgeLanded(world.consumer, signal)).toBe(0);
    await world.consumer.query(`update landed_version set first_landed_at = ${OLD}, completed_at = ${OLD}, applied_at = case when applied_at is null then null else ${OLD} end`);
    expect(await purgeLanded(world.consumer, signal)).toBe(1);
    expect(await landedLeft()).toEqual([2, 3, 4]);
    const audit = await system<{ object: string; detail: { chunks: number } }>(world.consumer, `select object, detail from audit where action = 'share.purge'`);
    expect(audit).toEqual([{ object: `landed/${LIST}/1`, detail: { chunks: expect.any(Number) } }]);
    expect(audit[0]!.detail.chunks).toBeGreaterThan(0);
  });
});

describe('the daily job', () => {
  test('runs at the start and asks for its next day', async () => {
    const database = await testDatabase([...foundationMigrations, ...shareGiverMigrations, ...shareConsumerMigrations]);
    const dataSource = await createDataSource({ url: database.url }).initialize();
    const runner = new JobRunner({ dataSource });
    try {
      registerChunkPurge(runner, dataSource);
      await askForPurge(dataSource);
      runner.start();
      const jobs = (): Promise<{ state: string; hours: number }[]> =>
        system(dataSource, 'select state, round(extract(epoch from run_after - now()) / 3600)::int as hours from job where kind = $1 order by id', [purgeChunksJob]);
      await until(async () => (await jobs()).some(({ state }) => state === 'done'));
      expect(await jobs()).toEqual([{ state: 'done', hours: 0 }, { state: 'queued', hours: 24 }]);
    } finally {
      await runner.stop();
      await dataSource.destroy();
      await database.drop();
    }
  });
});
