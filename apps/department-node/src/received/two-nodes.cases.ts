import { dlqTopic, listsReceivedBy, shareReceiptTopic, shareTopic, type DepartmentCode, type ListId, type ShareReceipt } from '@lianban/contracts';
import { DirectoryFileStore, loadKeys } from '@lianban/crypto';
import { connectKafka, consumeShareReceipts, OutboxRelay, receiptsOf, type KafkaPort } from '@lianban/messaging';
import { BusinessClock, createDataSource, inTransaction, systemActor } from '@lianban/persistence';
import { ReferenceData } from '@lianban/service';
import { testDatabase, testKafka, type TestKafka } from '@lianban/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { openHttp, openTestNode, type TestNode } from '../fixtures/node.cases.js';
import { migrations } from '../migrations/index.js';
import type { NodeContext } from '../node-context.js';
import { nodeJobs } from '../node.jobs.js';
import { createNodeLander } from './node-lander.js';

export interface TwoNodes {
  /** The node of the givers: uploads and publishes. */
  giver: TestNode;
  /** The node of the receiving departments: a database and keys of its own. */
  receiver: NodeContext & Pick<TestNode, 'call' | 'ask' | 'download'>;
  broker: TestKafka;
  kafka: KafkaPort;
  /** While set, bytes of chunks that the giver sends are altered on the way. */
  way: { alters: boolean };
  receipts(list: ListId, version: number): Promise<ShareReceipt[]>;
  until<T>(look: () => Promise<T | undefined | false>): Promise<T>;
  close(): Promise<void>;
}

/** Two nodes that share only the broker and the platform's public keys. */
export async function openTwoNodes(receivers: readonly DepartmentCode[], lists: readonly ListId[]): Promise<TwoNodes> {
  const giver = await openTestNode();
  await giver.node.dataSource.query(`update business_clock set offset_seconds = extract(epoch from '2026-10-12T10:00:00+08:00'::timestamptz - clock_timestamp())`);
  const database = await testDatabase(migrations);
  const dataSource = await createDataSource({ url: database.url, migrations, poolSize: 16 }).initialize();
  const receiver: NodeContext = {
    ...giver.node, dataSource, keys: await loadKeys(giver.keyDir, 'department-node', { alsoAs: receivers }), files: new DirectoryFileStore(`${giver.filesDir}-2`, giver.node.keys), clock: new BusinessClock(dataSource),
    reference: new ReferenceData(dataSource), departments: receivers,
  };
  const broker = await testKafka();
  const topics = [...listsReceivedBy(receivers).map(shareTopic), shareReceiptTopic('department-node')].flatMap((topic) => [topic, dlqTopic(topic)]);
  await broker.createTopics(topics.map((topic) => ({ topic: broker.prefix + topic, numPartitions: 1 })));
  const kafka = connectKafka({ brokers: broker.brokers, clientId: 'two-nodes', prefix: broker.prefix });
  const way = { alters: false };
  const running = run(giver, receiver, kafka, way, lists);
  const http = await openHttp(receiver);
  return {
    giver, receiver: { ...receiver, ...http }, broker, kafka, way,
    receipts: (list, version) => inTransaction(giver.node.dataSource, systemActor, (manager) => receiptsOf(manager, list, version)),
    until,
    close: async () => {
      for (const one of running) await one.stop();
      await kafka.close();
      await http.close();
      await dataSource.destroy();
      await database.drop();
      await giver.close();
      await broker.stop();
    },
  };
}

function run(giver: TestNode, receiver: NodeContext, kafka: KafkaPort, way: TwoNodes['way'], lists: readonly ListId[]): { stop(): Promise<void> }[] {
  const onError = (error: unknown): void => console.error(error);
  const relays = [new OutboxRelay({ dataSource: giver.node.dataSource, kafka: altering(kafka, way), onError }), new OutboxRelay({ dataSource: receiver.dataSource, kafka })];
  const jobs = nodeJobs(receiver, kafka, 1, onError);
  [...relays, jobs].forEach((one) => one.start());
  const receipts = consumeShareReceipts({ dataSource: giver.node.dataSource, kafka, keys: giver.node.keys, group: 'giver.share-receipts', consumers: ['department-node'], lists });
  return [createNodeLander(receiver, kafka, onError).consume(), receipts, jobs, ...relays];
}

/** A broker that turns one bit of every chunk while it alters. */
function altering(kafka: KafkaPort, way: TwoNodes['way']): KafkaPort {
  const altered = (value: Buffer | null): Buffer | null => value && Buffer.from(value.map((byte, index) => (index === 20 ? byte ^ 1 : byte)));
  return new Proxy(kafka, {
    get: (port, name) => {
      if (name !== 'produce') return (port[name as keyof KafkaPort] as (...args: never[]) => unknown).bind(port);
      return (messages: Parameters<KafkaPort['produce']>[0]) =>
        port.produce(messages.map((message) => (way.alters && message.headers?.['type'] === 'share-chunk.v1' ? { ...message, value: altered(message.value as Buffer) } : message)));
    },
  });
}

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let time = 0; time < 300; time += 1) {
    const found = await look();
    if (found) return found;
    await sleep(200);
  }
  throw new Error('it did not come to pass');
}
