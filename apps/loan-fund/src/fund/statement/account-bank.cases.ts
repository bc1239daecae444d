import { shareReceiptTopic, shareTopic, wholeCity, type ChangeRow, type ShareReceipt } from '@lianban/contracts';
import { loadKeys, sha256Hex } from '@lianban/crypto';
import { connectKafka, consumeShareReceipts, OutboxRelay, receiptsOf, shareGiverMigrations, SharePublisher } from '@lianban/messaging';
import { createDataSource, foundationMigrations, inTransaction, JobRunner, systemActorFor } from '@lianban/persistence';
import { testDatabase, testKafka } from '@lianban/testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestRecord } from '../../loan-renewal/fixtures/record.cases.js';
import { registerFundJobs } from '../proof/proof.job.js';
import { createStatementLander } from './land-statements.js';

const LIST = 'fund-account-statement';
const topics = [shareTopic(LIST), shareReceiptTopic('loan-fund')].flatMap((topic) => [topic, `${topic}.dlq`]);

export interface LineOf {
  op?: ChangeRow['op'];
  serial: string;
  direction?: '收入' | '支出';
  yuan: string;
  balance: string;
  on?: string;
  /** Of the other side. */
  account?: string;
}

export interface AccountBank {
  /** Publishes a version of a day and waits for the receipt. */
  publishes(on: string, lines: readonly LineOf[], kind?: 'full' | 'correction' | 'withdrawal'): Promise<ShareReceipt>;
  /** Waits until the fund's jobs have made it so. */
  until(holds: () => Promise<boolean>): Promise<void>;
  close(): Promise<void>;
}

/** The account bank's node as far as a consumer sees it, and the consumer with its jobs, over Kafka. */
export async function openAccountBank({ record, dir }: TestRecord): Promise<AccountBank> {
  const keys = await loadKeys(dir, 'department-node', { alsoAs: ['account-bank'] });
  const database = await testDatabase([...foundationMigrations, ...shareGiverMigrations]);
  const giver = await createDataSource({ url: database.url }).initialize();
  const broker = await testKafka();
  await broker.createTopics(topics.map((topic) => ({ topic: broker.prefix + topic, numPartitions: 2 })));
  const kafka = connectKafka({ brokers: broker.brokers, clientId: 'statement-test', prefix: broker.prefix });
  const lander = createStatementLander(record, kafka, () => {});
  const jobs = new JobRunner({ dataSource: record.dataSource });
  lander.registerJobs(jobs);
  registerFundJobs(jobs, record);
  jobs.start();
  const receipts = consumeShareReceipts({ dataSource: giver, kafka, keys, group: 'node.receipts', consumers: ['loan-fund'], lists: [LIST] });
  const relays = [giver, record.dataSource].map((dataSource) => new OutboxRelay({ dataSource, kafka }));
  relays.forEach((relay) => relay.start());
  const running = [lander.consume(), jobs, receipts, ...relays];
  const publisher = new SharePublisher({ dataSource: giver, keys });
  let version = 0;
  return {
    publishes: async (on, lines, kind = 'full') => {
      const versionId = randomUUID();
      const rows = lines.map((line, index) => rowOf(line, on, index + 2));
      await publisher.prepare({
        versionId, department: 'account-bank', list: LIST, contractVersion: '1', kind, scope: { period: on, counties: [wholeCity] }, batchId: randomUUID(), digestKeyId: 'd1', rowsAfter: rows.length,
        changes: (from) => rows.filter(({ bucket }) => bucket >= from).sort((a, b) => a.bucket - b.bucket).map(({ row }) => row),
      });
      await inTransaction(giver, systemActorFor('account-bank'), (manager) => publisher.publish(manager, versionId, { recipients: ['loan-fund'], officerPost: 'account-bank-officer', approverPosts: ['account-bank-reviewer'] }));
      version += 1;
      return waitFor(async () => (await inTransaction(giver, systemActorFor('account-bank'), (manager) => receiptsOf(manager, LIST, version)))[0]);
    },
    until: async (holds) => void (await waitFor(async () => ((await holds()) ? true : undefined))),
    close: async () => {
      for (const one of running) await one.stop();
      await kafka.close();
      await giver.destroy();
      await database.drop();
      await broker.stop();
    },
  };
}

function rowOf({ op = 'added', serial, direction = '收入', yuan, balance, on: bookedOn, account = '3600000001' }: LineOf, on: string, line: number): { bucket: number; row: ChangeRow } {
  const key = sha256Hex(`${serial} ${on}`);
  const fields = { serial, bookedOn: bookedOn ?? on, direction, amountYuan: yuan, balanceYuan: balance, counterparty: '演示瓷业有限公司', counterAccount: account, remark: null };
  return { bucket: Number.parseInt(key.slice(0, 2), 16) % 64, row: { op, rowKey: key, county: wholeCity, idDigest: key, nameDigest: key, line, fields: op === 'left' ? {} : fields } };
}

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let time = 0; time < 600; time += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(50);
  }
  throw new Error('it did not happen');
}
