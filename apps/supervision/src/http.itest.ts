import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Board, BoardStepPage } from '@lianban/contracts';
import { createDataSource, inTransaction, runMigrations, systemActor } from '@lianban/persistence';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { testService, type Answer, type TestService } from '@lianban/service/testing';
import type { DataSource } from 'typeorm';
import { supervisionMigrations } from './migrations/index.js';
import { projectSteps, recordWatermark } from './projection/project-steps.js';
import { seedReference } from './seed-reference.js';
import { SupervisionModule } from './supervision.module.js';
import { stepMessage } from './testing.cases.js';

let database: TestDatabase;
let dataSource: DataSource;
let service: TestService;

beforeAll(async () => {
  database = await testDatabase();
  await runMigrations(database.ownerUrl, supervisionMigrations, { appRole: decodeURIComponent(new URL(database.url).username) });
  dataSource = createDataSource({ url: database.url, migrations: supervisionMigrations });
  await dataSource.initialize();
  await seedReference(dataSource, { demo: true, startOn: '2026-10-12' });
  service = await testService('supervision', SupervisionModule.of(dataSource, true));
});
afterAll(async () => {
  // A failed set-up must end the test, not hang it.
  await (service as TestService | undefined)?.close();
  await dataSource.destroy();
  await database.drop();
});
beforeEach(() => inTransaction(dataSource, systemActor, async (manager) => {
  await recordWatermark(manager, { service: 'medical-insurance', at: new Date().toISOString(), businessToday: '2026-10-12' });
  await projectSteps(manager, 'medical-insurance', [stepMessage('1'), stepMessage('2', {}, '360281')]);
}));

const call = (path: string, post: string | null, body?: object, key?: string): Promise<Answer> => service.call(path, post, body, key ? { 'idempotency-key': key } : {});

/** Route × post → status, written out. */
const table: [path: string, body: object | undefined, statuses: Record<string, number>][] = [
  ['board', undefined, { supervisor: 200, 'county-supervisor@360222': 200, auditor: 200, 'civil-confirmer@360222': 403, 'system-admin': 403, 'civil-officer': 403 }],
  ['board/steps', undefined, { supervisor: 200, 'civil-confirmer@360222': 200, 'insurance-handler': 200, 'system-admin': 403 }],
  ['steps/1', undefined, { supervisor: 200, 'county-supervisor@360222': 200, 'civil-confirmer@360222': 200, 'civil-confirmer@360281': 404, 'veterans-confirmer@360222': 404, 'security-admin': 403 }],
  ['steps/2', undefined, { supervisor: 200, 'county-supervisor@360222': 404, 'civil-confirmer@360281': 200 }],
  ['steps/2/explanation', undefined, { supervisor: 200, 'county-supervisor@360222': 404 }],
  ['notices', undefined, { 'civil-confirmer@360222': 200, supervisor: 200, 'system-admin': 403 }],
  ['calendar/notices', undefined, { supervisor: 200, 'civil-confirmer@360222': 200, 'system-admin': 200 }],
  ['calendar/notices/state-council-2026/moved', undefined, { supervisor: 200, 'system-admin': 200, 'civil-confirmer@360222': 403 }],
  ['calendar/notices/state-council-2026/approve', {}, { 'system-admin': 403, supervisor: 403, 'security-admin': 409 }],
  ['settings', undefined, { supervisor: 200, auditor: 200, 'security-admin': 200 }],
  ['settings', {}, { 'system-admin': 422, 'security-admin': 403, supervisor: 403 }],
  ['settings/approve', {}, { 'security-admin': 422, 'system-admin': 403 }],
  ['clock', undefined, { supervisor: 200, 'civil-officer': 200 }],
  ['clock/advance', { workingDays: 0 }, { 'system-admin': 422, supervisor: 403, 'civil-officer': 403 }],
];
const cells = table.flatMap(([path, body, statuses]) => Object.entries(statuses).map(([post, status]) => [body ? 'POST' : 'GET', path, post, status, body] as const));

describe('supervision over HTTP', () => {
  it.each(cells)('%s %s as %s answers %i', async (_method, path, post, status, body) => {
    expect((await call(path, post, body)).status).toBe(status);
  });

  it('refuses everything without a token', async () => {
    for (const [path, body] of table) expect((await call(path, null, body)).status).toBe(401);
  });

  it('answers in the shapes of the contract', async () => {
    expect(Board.parse((await call('board?groupBy=county', 'supervisor')).body).total.counts.open).toBe(2);
    expect(BoardStepPage.parse((await call('board/steps?light=green&limit=1', 'supervisor')).body)).toMatchObject({ total: 2, nextCursor: expect.any(String) });
    expect((await call('board/steps?light=purple', 'supervisor')).body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field: 'light' }] });
  });

  it('leads a notice from its proposal to a moved clock', async () => {
    const upload = { year: 2027, number: '演示通知〔2026〕2号', issuedOn: '2026-11-04', synthetic: true, offWeekdays: [{ date: '2027-01-01', name: '元旦' }], workWeekends: [] };
    const proposed = await call('calendar/notices', 'system-admin', upload);
    expect(proposed.status).toBe(201);
    expect((await call(`calendar/notices/${String(proposed.body['id'])}/approve`, 'security-admin', {})).body).toMatchObject({ state: 'in-force', approvedBy: 'security-admin' });
    expect((await call('clock/advance', 'system-admin', { workingDays: 1 })).body).toMatchObject({ businessToday: '2026-10-13', demoMode: true });
  });

  it('does what one key asks once, and describes the header', async () => {
    const before = (await call('clock', 'system-admin')).body['businessToday'];
    const moved = await call('clock/advance', 'system-admin', { workingDays: 1 }, 'one-intent-of-a-person');
    expect(moved.body['businessToday']).not.toBe(before);
    expect(await call('clock/advance', 'system-admin', { workingDays: 1 }, 'one-intent-of-a-person')).toEqual(moved);
    expect((await call('clock', 'system-admin')).body['businessToday']).toBe(moved.body['businessToday']);
    const { paths } = (await (await fetch(`${service.url}/openapi.json`)).json()) as { paths: Record<string, { post?: { parameters?: { name: string }[] } }> };
    for (const path of ['settings', 'calendar/notices', 'clock/advance']) {
      expect(paths[`/api/v1/supervision/${path}`]?.post?.parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key' }));
    }
  });

  it('is ready, and describes its routes', async () => {
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    const { paths } = (await (await fetch(`${service.url}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/v1/supervision/board', '/api/v1/supervision/clock/advance']));
  });
});
