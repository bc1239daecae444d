import type { CaseworkRecord } from '@lianban/casework';
import { enforcementDecisionLists, shareReceiptTopic, shareTopic, type ChangeRow, type CountyCode, type EnforcementDecisionFields, type ShareReceipt } from '@lianban/contracts';
import { loadKeys, sha256Hex } from '@lianban/crypto';
import { syntheticCreditCode } from '@lianban/kernel';
import { connectKafka, consumeShareReceipts, OutboxRelay, receiptsOf, shareGiverMigrations, SharePublisher } from '@lianban/messaging';
import { createDataSource, foundationMigrations, inTransaction, JobRunner, systemActorFor } from '@lianban/persistence';
import { testDatabase, testKafka } from '@lianban/testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDecisionLander } from '../create-decision-lander.js';
import { registerRecording } from '../record.job.js';
import type { DecisionDesk } from '../record-landed.js';

const DEPARTMENT = 'transport';
export const LIST = `enforcement-decisions-${DEPARTMENT}` as const;
const topics = [...enforcementDecisionLists.map(shareTopic), shareReceiptTopic('work-safety')].flatMap((topic) => [topic, `${topic}.dlq`]);

export interface DecisionOf extends Partial<EnforcementDecisionFields> {
  op?: ChangeRow['op'];
  n: number;
}

export interface Department {
  /** Publishes a version and waits for the receipt. */
  publishes(rows: readonly DecisionOf[], kind?: 'full' | 'correction' | 'withdrawal' | 'snapshot'): Promise<ShareReceipt>;
  close(): Promise<void>;
}

/** A department's node as far as a consumer sees it, and the consumer with its jobs, over Kafka. */
export async function openDepartment({ record, dir }: { record: CaseworkRecord; dir: string }, desk: DecisionDesk): Promise<Department> {
  const keys = await loadKeys(dir, 'department-node', { alsoAs: [DEPARTMENT] });
  const database = await testDatabase([...foundationMigrations, ...shareGiverMigrations]);
  const giver = await createDataSource({ url: database.url }).initialize();
  const broker = await testKafka();
  await broker.createTopics(topics.map((topic) => ({ topic: broker.prefix + topic, numPartitions: 2 })));
  const kafka = connectKafka({ brokers: broker.brokers, clientId: 'decisions-test', prefix: broker.prefix });
  const failures: unknown[] = [];
  const note = (error: unknown): void => void failures.push(error);
  const lander = createDecisionLander(record, kafka, note);
  const jobs = new JobRunner({ dataSource: record.dataSource, onError: note });
  lander.registerJobs(jobs);
  registerRecording(jobs, record, desk);
  jobs.start();
  const receipts = consumeShareReceipts({ dataSource: giver, kafka, keys, group: 'node.receipts', consumers: ['work-safety'], lists: [LIST] });
  const relays = [giver, record.dataSource].map((dataSource) => new OutboxRelay({ dataSource, kafka }));
  relays.forEach((relay) => relay.start());
  const running = [lander.consume(), jobs, receipts, ...relays];
  const publisher = new SharePublisher({ dataSource: giver, keys });
  let version = 0;
  return {
    publishes: async (decisions, kind = 'full') => {
      const versionId = randomUUID();
      const rows = decisions.map((decision, index) => rowOf(decision, index + 2));
      await publisher.prepare({
        versionId, department: DEPARTMENT, list: LIST, contractVersion: '1', kind, scope: { period: '2026-10-12', counties: ['360202', '360222'] }, batchId: randomUUID(), digestKeyId: 'd1', rowsAfter: rows.length,
        changes: (from) => rows.filter(({ bucket }) => bucket >= from).sort((a, b) => a.bucket - b.bucket).map(({ row }) => row),
      });
      await inTransaction(giver, systemActorFor(DEPARTMENT), (manager) => publisher.publish(manager, versionId, { recipients: ['work-safety'], officerPost: 'transport-data-officer', approverPosts: ['transport-data-reviewer'] }));
      version += 1;
      return until(async () => {
        if (failures.length > 0) throw failures[0];
        return (await inTransaction(giver, systemActorFor(DEPARTMENT), (manager) => receiptsOf(manager, LIST, version)))[0];
      });
    },
    close: async () => {
      for (const one of running) await one.stop();
      await kafka.close();
      await giver.destroy();
      await database.drop();
      await broker.stop();
    },
  };
}

function rowOf({ op = 'added', n, ...change }: DecisionOf, line: number): { bucket: number; row: ChangeRow } {
  const fields: EnforcementDecisionFields = {
    decisionNumber: `景交罚〔2026〕${n}号`, kinds: '罚款', level: '市级', county: '360202', firmName: `演示运输${n}有限公司`, creditCode: syntheticCreditCode(n), creditCodeConfirmed: null, decidedOn: '2026-10-09', servedOn: null,
    basis: '《道路运输条例》第六十四条', amountYuan: '3000.00', performByOn: null, violation: '未按规定维护和检测运输车辆', reviewedBy: null, reviewedOn: null, ...change,
  };
  const key = sha256Hex(`${fields.decisionNumber} ${fields.county}`);
  return { bucket: Number.parseInt(key.slice(0, 2), 16) % 64, row: { op, rowKey: key, county: fields.county as CountyCode, idDigest: key, nameDigest: key, line, fields: op === 'left' ? {} : { ...fields } } };
}

/** Waits until something is found. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let time = 0; time < 200; time += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(50);
  }
  throw new Error('it did not happen');
}
