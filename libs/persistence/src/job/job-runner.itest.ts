import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { foundationMigrations } from '../schema/foundation.js';
import { JobFailure, type JobContext } from './job.js';
import { JobRunner } from './job-runner.js';

let database: TestDatabase;
let app: DataSource;
let admin: DataSource;
const runners: JobRunner[] = [];
const runner = (concurrency = 2): JobRunner => {
  const one = new JobRunner({ dataSource: app, concurrency });
  runners.push(one);
  return one;
};
async function until(holds: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await pause(20);
  }
}
const aborted = (job: JobContext): Promise<never> =>
  new Promise((_, reject) => {
    job.signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });

beforeAll(async () => {
  database = await testDatabase(foundationMigrations);
  app = await createDataSource({ url: database.url }).initialize();
  admin = await createDataSource({ url: database.adminUrl }).initialize();
});
afterEach(async () => {
  await Promise.all(runners.splice(0).map((one) => one.stop()));
});
afterAll(async () => {
  await Promise.all([app.destroy(), admin.destroy()]);
  await database.drop();
});

describe('jobs', () => {
  test('run soon after the commit that wanted them, once, and report progress', async () => {
    const seen: string[] = [];
    const one = runner().register('greet', async (job) => {
      seen.push(job.subjectId);
      await job.heartbeat({ rows: 7 });
    });
    one.start();
    runner().register('greet', async (job) => void seen.push(job.subjectId)).start();
    await app.transaction(async (manager) => {
      for (const subject of ['a', 'b', 'a']) await one.enqueue(manager, 'greet', subject);
    });
    await until(async () => (await one.find(app.manager, 'greet', 'b'))?.state === 'done' && (await one.find(app.manager, 'greet', 'a'))?.state === 'done');
    expect(seen.sort()).toEqual(['a', 'b']);
    expect((await one.find(app.manager, 'greet', 'a'))).toMatchObject({ attempts: 0, lastErrorCode: null });
  });

  test('are tried again with a pause and end as failed, keeping a code only', async () => {
    let tries = 0;
    const one = runner().register('doomed', async () => {
      tries += 1;
      throw Object.assign(new Error('张三 360299199001010011'), { code: 'LIST.BROKEN' });
    }, { maxAttempts: 3, backoffMs: 30 });
    one.start();
    await one.enqueue(app.manager, 'doomed', 's');
    await until(async () => (await one.find(app.manager, 'doomed', 's'))?.state === 'failed');
    expect(tries).toBe(3);
    expect(await one.find(app.manager, 'doomed', 's')).toMatchObject({ attempts: 3, lastErrorCode: 'LIST.BROKEN' });
  });

  test('end at once when the handler says so', async () => {
    const one = runner().register('refused', async () => {
      throw new JobFailure('LIST.UNKNOWN');
    });
    one.start();
    await one.enqueue(app.manager, 'refused', 's');
    await until(async () => (await one.find(app.manager, 'refused', 's'))?.state === 'failed');
    expect(await one.find(app.manager, 'refused', 's')).toMatchObject({ attempts: 1, lastErrorCode: 'LIST.UNKNOWN' });
  });

  test('of one subject never run side by side; a wish made meanwhile is granted afterwards', async () => {
    let inside = 0;
    let most = 0;
    let runs = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await pause(150);
      inside -= 1;
      runs += 1;
    };
    const [one, two] = [runner(4).register('narrow', work), runner(4).register('narrow', work)];
    one.start();
    two.start();
    await one.enqueue(app.manager, 'narrow', 's');
    await until(() => inside === 1);
    await one.enqueue(app.manager, 'narrow', 's');
    await one.enqueue(app.manager, 'narrow', 's');
    await until(() => runs === 2);
    expect(most).toBe(1);
  });

  test('of a process whose connection is gone are claimed by another at once; the first is told to stop', async () => {
    let told = false;
    const first = runner().register('long', (job) => aborted(job).catch((error: unknown) => {
      told = true;
      throw error;
    }));
    first.start();
    await first.enqueue(app.manager, 'long', 's');
    await until(async () => (await first.find(app.manager, 'long', 's'))?.state === 'running');
    let done = false;
    runner().register('long', async () => void (done = true)).start();
    await pause(700);
    expect(done).toBe(false);
    const [victim] = await admin.query<{ pid: number }[]>(
      `select distinct l.pid from pg_locks l join pg_stat_activity a on a.pid = l.pid where l.locktype = 'advisory' and a.application_name = 'job-runner' and a.datname = current_database()`,
    );
    const killed = Date.now();
    await admin.query('select pg_terminate_backend($1)', [victim!.pid]);
    await until(() => told);
    // A killed process does not come back; this one would, and might claim the job again first.
    await first.stop();
    await until(() => done);
    expect(Date.now() - killed).toBeLessThan(3_000);
    await until(async () => (await first.find(app.manager, 'long', 's'))?.state === 'done');
  });

  test('stopped with their process stay to be run again, without counting as a failure', async () => {
    const first = runner().register('paused', aborted);
    first.start();
    await first.enqueue(app.manager, 'paused', 's');
    await until(async () => (await first.find(app.manager, 'paused', 's'))?.state === 'running');
    await first.stop();
    expect(await first.find(app.manager, 'paused', 's')).toMatchObject({ state: 'queued', attempts: 0 });
  });
});
