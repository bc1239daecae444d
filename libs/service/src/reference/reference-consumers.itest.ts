import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { letterReceiptTopic, referenceTopic, replayHeaders, type CalendarNoticeMessage, type OfficeMessage, type SettingMessage, type SharingDecisionMessage } from '@lianban/contracts';
import { isWorkday } from '@lianban/calendar';
import { plainDate } from '@lianban/kernel';
import { connectKafka, createTopics, messageIdHeader, type KafkaPort, type RunningConsumer } from '@lianban/messaging';
import { BusinessClock, createDataSource, foundationMigrations, runMigrations } from '@lianban/persistence';
import { requiredEnv, testDatabase, type TestDatabase } from '@lianban/testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { referenceConsumers } from './reference-consumers.js';
import { ReferenceData } from './reference-data.js';
import { referenceMigrations } from './reference-migrations.js';

let database: TestDatabase;
let dataSource: DataSource;
let broker: KafkaPort;
let kafka: KafkaPort;
let consumer: RunningConsumer;
const heard: string[] = [];
/** The topics' own names are shared with other tests on this broker; a prefix keeps them apart. */
const prefix = `test-${randomUUID()}.`;

/** The port with every topic under the prefix, so that the consumer meets only what is sent here. */
function prefixed(port: KafkaPort): KafkaPort {
  const bare = (topic: string): string => topic.slice(prefix.length);
  return {
    ...port,
    produce: (messages) => port.produce(messages.map((message) => ({ ...message, topic: prefix + message.topic }))),
    consume: (settings) => port.consume({
      ...settings, groupId: prefix + settings.groupId, topics: settings.topics.map((topic) => prefix + topic),
      handle: (batch) => settings.handle({ ...batch, topic: bare(batch.topic), messages: batch.messages.map((message) => ({ ...message, topic: bare(message.topic) })) }),
    }),
  };
}

beforeAll(async () => {
  database = await testDatabase();
  await runMigrations(database.ownerUrl, [...foundationMigrations, ...referenceMigrations]);
  dataSource = await createDataSource({ url: database.url }).initialize();
  const brokers = requiredEnv('TEST_KAFKA_BROKERS').split(',');
  await createTopics(brokers, (['calendar', 'settings', 'directory', 'clock', 'sharing'] as const).flatMap((kind) =>
    [referenceTopic(kind), `${referenceTopic(kind)}.dlq`].map((name) => ({ name: prefix + name, partitions: 1, cleanup: 'delete' as const, owner: 'test', key: '', consumers: [] })),
  ));
  broker = connectKafka({ brokers, clientId: 'reference-test' });
  kafka = prefixed(broker);
  consumer = referenceConsumers({
    dataSource, kafka, service: 'trial',
    onCalendarNotice: async (_, { id }) => { heard.push(`calendar ${id}`); },
    onSetting: async (_, { key, value }) => { heard.push(`setting ${key} ${value}`); },
    onOffice: async (_, { id, sequence }) => { heard.push(`office ${id} ${sequence}`); },
  });
});
afterAll(async () => {
  await consumer?.stop();
  await broker?.close();
  await dataSource?.destroy();
  await database?.drop();
});

async function send(kind: Parameters<typeof referenceTopic>[0], key: string, value: unknown, id: string = randomUUID(), headers: Record<string, string> = {}): Promise<void> {
  await kafka.produce([{ topic: referenceTopic(kind), key, headers: { [messageIdHeader]: id, ...headers }, value: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)) }]);
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) if (await holds()) return;
  throw new Error('it never came to hold');
}

const setting = (effectiveFrom: string, value: number, sequence: number): SettingMessage => ({ type: 'setting.v1', key: 'trial.days', effectiveFrom, value, source: '测试', synthetic: true, sequence });
const office = (answersFor: OfficeMessage['answersFor'], sequence: number): OfficeMessage => ({ type: 'office.v1', id: 'tax', department: 'tax', county: null, name: '市税务局', contactName: '值班室', contactPhone: '0798-0001001', answersFor, sequence });
const notice: CalendarNoticeMessage = { type: 'calendar-notice.v1', id: 'n1', year: 2026, number: '测试通知', issuedOn: '2026-11-01', synthetic: true, offWeekdays: [{ date: '2026-12-16', name: '测试假日' }], workWeekends: [], sequence: 9 };

describe('reference data', () => {
  test('is what its owners last said, whatever arrives twice or late', async () => {
    await send('settings', 'trial.days@2026-01-01', setting('2026-01-01', 10, 1));
    await send('settings', 'trial.days@2026-11-01', setting('2026-11-01', 12, 2));
    await send('settings', 'trial.days@2026-11-01', setting('2026-11-01', 15, 3), 'same-id');
    await send('settings', 'trial.days@2026-11-01', setting('2026-11-01', 15, 3), 'same-id');
    await send('settings', 'trial.days@2026-11-01', setting('2026-11-01', 12, 2));
    await send('directory', 'tax', office(['360202'], 1));
    await send('directory', 'tax', office(['360202', '360281'], 2));
    await send('calendar', '2026', notice);
    await send('clock', 'clock', { type: 'clock.v1', offsetSeconds: 86_400 * 30, sequence: 5 });
    await until(() => heard.length >= 6);
    const reference = new ReferenceData(dataSource);
    expect((await reference.setting('trial.days', plainDate('2026-10-31')))?.value).toBe(10);
    expect((await reference.setting('trial.days', plainDate('2026-11-01')))?.value).toBe(15);
    expect(await reference.setting('trial.days', plainDate('2025-12-31'))).toBeUndefined();
    expect(await reference.setting('no.such', plainDate('2026-11-01'))).toBeUndefined();
    expect((await reference.officeFor('tax', '360281'))?.id).toBe('tax');
    expect(await reference.officeFor('tax', 'changnan-new-district')).toBeUndefined();
    expect(isWorkday(await reference.calendar(), plainDate('2026-12-16'))).toEqual(expect.objectContaining({ ok: true, value: false }));
    await until(async () => (await new BusinessClock(dataSource).now()).getTime() - Date.now() > 86_400_000 * 29);
    expect(heard.filter((line) => line.startsWith('setting'))).toEqual(['setting trial.days 10', 'setting trial.days 12', 'setting trial.days 15']);
    expect(heard.filter((line) => line.startsWith('office'))).toEqual(['office tax 1', 'office tax 2']);
  });

  test('says what a party declined until it accepts again', async () => {
    const said = (decision: SharingDecisionMessage['decision'], sequence: number): SharingDecisionMessage => ({ type: 'sharing-decision.v1', share: 'persons-to-collect', party: 'tax', decision, reason: '暂不具备接收条件', decidedOn: '2026-11-02', sequence });
    const reference = new ReferenceData(dataSource);
    await send('sharing', 'persons-to-collect/tax', said('declined', 1));
    await until(async () => (await reference.sharing()).length === 1);
    await send('sharing', 'persons-to-collect/tax', said('accepted', 2));
    await until(async () => (await reference.sharing()).length === 0);
    await send('sharing', 'persons-to-collect/tax', said('declined', 1));
    await send('settings', 'trial.days@2026-12-01', setting('2026-12-01', 20, 4));
    await until(() => heard.includes('setting trial.days 20'));
    expect(await reference.sharing()).toEqual([]);
  });

  test('what is sent again for it undoes nothing that came later, and is answered', async () => {
    await send('directory', 'tax', office(['360222'], 8));
    await until(() => heard.includes('office tax 8'));
    await send('directory', 'replay/tax', office(['360281'], 7), randomUUID(), { [replayHeaders.letter]: 'letter', [replayHeaders.consumer]: 'trial.reference', [replayHeaders.attempt]: '1' });
    await send('directory', 'replay/tax', office(['360281'], 9), randomUUID(), { [replayHeaders.letter]: 'other', [replayHeaders.consumer]: 'another.reference', [replayHeaders.attempt]: '1' });
    const answered = (): Promise<{ status: string }[]> => dataSource.query(`select convert_from(value, 'utf8')::json ->> 'status' as status from outbox where topic = $1`, [letterReceiptTopic('trial')]);
    await until(async () => (await answered()).length === 1);
    expect(await answered()).toEqual([{ status: 'applied' }]);
    expect((await new ReferenceData(dataSource).officeFor('tax', '360222'))?.sequence).toBe(8);
  });

  test('a message that cannot be read goes to the dead letters, and the next is taken', async () => {
    await send('directory', 'tax', '{"broken');
    await send('directory', 'tax', office(['360203'], 10));
    await until(() => heard.includes('office tax 10'));
    expect((await new ReferenceData(dataSource).officeFor('tax', '360203'))?.sequence).toBe(10);
  });
});
