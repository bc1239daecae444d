import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SendingAnswer } from '@lianban/contracts';
import type { RunningService } from '@lianban/service';
import { systemActor } from '@lianban/persistence';
import { testGateway, type TestGateway } from '@lianban/testing';
import { Writable } from 'node:stream';
import { entities, migrations, ownSettings, review, Trial, trial, type TrialStep } from '../fixtures/trial.cases.js';
import { announceSteps, caseworkHooks, CaseworkRecord, CaseworkService, insertSteps, lookAtStep, StepModule } from '../index.js';

const AWAY = '127.0.0.1:1';

let t: Trial;
let gateway: TestGateway;
let service: CaseworkService;
let running: RunningService;
let stepId: string;
let said: string[];
beforeAll(async () => {
  t = await Trial.open('2026-10-12');
  gateway = await testGateway('medical-insurance');
  const { database, dir } = t.opened;
  const config = {
    DATABASE_URL: database.url, KEY_DIR: dir, KAFKA_BROKERS: [AWAY], TEMPORAL_ADDRESS: AWAY, TEMPORAL_NAMESPACE: 'default', LOG_LEVEL: 'silent', PORT: 0, GATEWAY_JWKS_URL: gateway.jwksUrl,
  };
  service = await CaseworkService.open({ name: 'medical-insurance', config, entities, migrations });
  const record = new CaseworkRecord(service.parts.dataSource, service.parts.keys, ownSettings);
  const access = { may: () => true, rulesFor: () => ({ action: '签发督办', roles: ['supervisor' as const] }) };
  said = [];
  running = await service.run({
    title: '试验', module: StepModule.of(trial, record, access), record, hooks: caseworkHooks(trial), logDestination: new Writable({ write: (_chunk, _encoding, done) => done() }),
    consumers: () => [{ start: () => void said.push('consumer begins'), stop: async () => void said.push('consumer ends') }],
    loops: [{ start: () => void said.push('loop begins'), stop: async () => void said.push('loop ends') }],
  });
  stepId = await t.record.transact(systemActor, async (manager, context) => {
    const [opened] = await insertSteps(trial, manager, [review(await t.newCase('T-1'))], context);
    await announceSteps(trial, manager, [opened!]);
    return opened!;
  });
});
afterAll(async () => {
  gateway?.close();
  await t?.close();
});

const issue = async (post: string, key = 'a-key-of-one-intent'): Promise<Response> =>
  fetch(`${running.url}/api/v1/medical-insurance/steps/${stepId}/rungs`, {
    method: 'POST', body: JSON.stringify({ kind: 'urging', text: '请尽快办理' }), headers: { ...(await gateway.authorization(post)), 'content-type': 'application/json', 'idempotency-key': key },
  });

describe('a service with cases whose broker and workflow server are away', () => {
  test('is ready, and works: a rung is issued once, its news waits in the outbox', async () => {
    expect((await fetch(`${running.url}/health/ready`)).status).toBe(200);
    await t.setNow('2026-10-28');
    await t.change(stepId, (step: TrialStep, context, manager) => lookAtStep(trial, manager, step, context));
    expect((await issue('civil-officer')).status).toBe(403);
    const first = await issue('supervisor');
    expect([first.status, await first.json()]).toEqual([201, expect.objectContaining({ kind: 'urging', state: 'issued', byPost: 'supervisor' })]);
    expect((await issue('supervisor')).status).toBe(201);
    expect((await issue('supervisor', 'a-key-of-another')).status).toBe(409);
    expect(await t.announced(stepId)).toMatchObject({ notices: expect.arrayContaining([expect.objectContaining({ kind: 'urging', state: 'issued' })]) });
    expect((await t.admin.query(`select count(*) > 0 as told from outbox where key = 'watermark'`)).rows).toEqual([{ told: true }]);
  });

  test('says to whoever is signed in how much waits and since when, and says more when more is done', async () => {
    const sending = async () => (await fetch(`${running.url}/api/v1/medical-insurance/sending`, { headers: await gateway.authorization('supervisor') })).json() as Promise<SendingAnswer>;
    const before = SendingAnswer.parse(await sending());
    await t.record.transact(systemActor, async (manager, context) => {
      await announceSteps(trial, manager, await insertSteps(trial, manager, [review(await t.newCase('T-2'))], context));
    });
    const after = await sending();
    expect(after.waiting).toBeGreaterThan(before.waiting);
    expect([after.oldestAt, Date.parse(after.at) > Date.parse(before.at)]).toEqual([before.oldestAt, true]);
    expect((await fetch(`${running.url}/api/v1/medical-insurance/sending`)).status).toBe(401);
    expect((await fetch(`${running.url}/health/ready`)).status).toBe(200);
  });

  test('ends in order all the same: consumers, loops, then the pool', async () => {
    expect(said).toEqual(['consumer begins', 'loop begins']);
    await running.close();
    expect(said.slice(2)).toEqual(['consumer ends', 'loop ends']);
    expect(service.parts.dataSource.isInitialized).toBe(false);
  });
});
