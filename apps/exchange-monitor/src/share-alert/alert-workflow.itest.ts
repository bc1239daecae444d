import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { declaredActivities, IssueRung, wakeOpenCases } from '@lianban/casework';
import { StepMessage, stepsTopic, topics } from '@lianban/contracts';
import { connectKafka, createTopics, OutboxRelay, type KafkaPort } from '@lianban/messaging';
import { createLianbanWorker, signalWithStartRecordChanged, temporalClient, type LianbanWorker } from '@lianban/temporal';
import { requiredEnv, testKafka, type TestKafka } from '@lianban/testing';
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AlertDesk, assessed } from '../fixtures/alert-desk.cases.js';
import { actor, openRecord, setToday, type TestRecord } from '../fixtures/record.cases.js';
import { may } from './access/permissions.js';
import { alertKind, alertProcedure } from './alert-kind.js';

const topic = stepsTopic('exchange-monitor');

let t: TestRecord;
let desk: AlertDesk;
let broker: TestKafka;
let kafka: KafkaPort;
let relay: OutboxRelay;
let worker: LianbanWorker;
let running: Promise<void>;
let client: ReturnType<typeof temporalClient>;

beforeAll(async () => {
  t = await openRecord();
  desk = new AlertDesk(t);
  broker = await testKafka();
  await createTopics(broker.brokers, topics.filter(({ name }) => name === topic), { prefix: broker.prefix });
  kafka = connectKafka({ brokers: broker.brokers, clientId: 'alert-workflow', prefix: broker.prefix });
  const temporal = { address: requiredEnv('TEST_TEMPORAL_ADDRESS'), namespace: 'default', codecKeys: t.record.keys.codec };
  client = temporalClient(temporal);
  const taskQueue = `test-${randomBytes(4).toString('hex')}`;
  relay = new OutboxRelay({ dataSource: t.record.dataSource, kafka, startWorkflow: (entry) => signalWithStartRecordChanged(client, { ...entry, taskQueue }) });
  relay.start();
  const workflowsPath = fileURLToPath(new URL('../../../../workflows/share-alert/src/index.ts', import.meta.url));
  worker = await createLianbanWorker({ temporal, taskQueue, workflowsPath, activities: declaredActivities(alertKind, t.record) });
  running = worker.run();
});
afterAll(async () => {
  await worker?.stop();
  await running;
  await relay?.stop();
  await kafka?.close();
  await client?.connection.close();
  await broker?.stop();
  await t?.close();
});

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await look();
    if (found) return found;
    await delay(100);
  }
  throw new Error('did not happen within 30 s');
}

/** The last round of a step as supervision last heard of it over Kafka. */
async function heard(code: string): Promise<StepMessage | undefined> {
  const messages = await broker.readAll(`${broker.prefix}${topic}`);
  const steps = messages.map(({ value }) => StepMessage.parse(JSON.parse(value?.toString() ?? '')));
  return steps.filter((step) => step.code === code).toSorted((a, b) => a.openedAt.localeCompare(b.openedAt) || a.revision - b.revision).at(-1);
}
const noticesOf = (step: StepMessage | undefined): string[] => step?.notices.map(({ kind, state }) => `${kind} ${state}`) ?? [];
const wake = (): Promise<void> => wakeOpenCases(alertProcedure, t.record, { signal: new AbortController().signal, heartbeat: async () => {} });

describe('an alert followed by its workflow, from the monitor’s look to supervision’s topic', () => {
  let caseId: string;

  test('is heard of with whose turn it is', async () => {
    await desk.look([assessed()]);
    caseId = (await desk.alert()).caseId;
    expect(await until(() => heard('restore'))).toMatchObject({ procedure: 'share-alert', owner: { office: 'civil-affairs' }, dueOn: '2026-10-13', news: [{ kind: 'opened', office: 'civil-affairs' }] });
    await until(async () => (await client.workflow.getHandle(`share-alert/case/${caseId}`).describe().catch(() => undefined))?.status.name === 'RUNNING');
  });

  test('is overdue when its day has passed, and a rung that is proposed is issued by a supervisor', async () => {
    await setToday(t.record, '2026-10-14');
    await wake();
    const step = await until(async () => {
      const found = await heard('restore');
      return noticesOf(found).includes('urging proposed') && found;
    });
    expect(noticesOf(step)).toEqual(['overdue sent', 'urging proposed']);
    await new IssueRung(alertProcedure, t.record, may).issue(actor('supervisor'), step.stepId, { kind: 'urging', text: '请今日恢复' });
    await until(async () => noticesOf(await heard('restore')).includes('urging issued'));
  });

  test('that the owner disowns has a step of the data bureau, carried as well', async () => {
    await desk.request('civil-officer', caseId, 'explain', { claim: 'not-ours', reason: '职能已划转' });
    expect(await until(() => heard('coordinate'))).toMatchObject({ owner: { office: 'data-bureau' }, dueOn: '2026-10-15' });
    await setToday(t.record, '2026-10-16');
    await wake();
    await until(async () => noticesOf(await heard('coordinate')).includes('overdue sent'));
    await desk.complete('exchange-operator', caseId, 'handed-over', { department: 'rural-revitalisation', reason: '编办文件' });
    await until(async () => (await heard('restore'))?.owner.office === 'rural-revitalisation');
  });

  test('ends with its cure, everywhere', async () => {
    await desk.cure();
    await until(async () => (await heard('restore'))?.outcome === 'cured');
    await client.workflow.getHandle(`share-alert/case/${caseId}`).result();
    expect(await desk.steps(caseId)).toEqual(['restore civil-affairs handed-over', 'restore rural-revitalisation cured', 'coordinate data-bureau handed-over']);
  });
});
