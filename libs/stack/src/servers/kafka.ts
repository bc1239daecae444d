import { execa } from 'execa';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { OperatorError } from '../operator-error.js';
import { supervise, type SupervisedProcess } from '../processes/supervised-process.js';
import { getClassPath, getJava, type JarSet } from './java.js';
import { choosePort, HOST } from './ports.js';
import type { ServerContext } from './server-context.js';

const KAFKA_VERSION = '4.1.1';

/** Also holds the console and benchmark tools (`org.apache.kafka.tools.*`). */
export const KAFKA_JARS: JarSet = {
  name: `kafka-${KAFKA_VERSION}-slf4j`,
  label: `取得 Kafka ${KAFKA_VERSION}`,
  artifacts: [`org.apache.kafka:kafka_2.13:${KAFKA_VERSION}`, `org.apache.kafka:kafka-tools:${KAFKA_VERSION}`, 'org.slf4j:slf4j-simple:1.7.36'],
};

const JVM_FLAGS = [
  '-Xms128m', '-Xmx512m', '-XX:+UseSerialGC',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-Dorg.slf4j.simpleLogger.showDateTime=true', '-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS',
];

/** One node that is broker and controller, on the loopback address. */
export async function startKafka(context: ServerContext, wantedPort?: number): Promise<{ brokers: string; process: SupervisedProcess }> {
  const java = await getJava();
  const classPath = await getClassPath(KAFKA_JARS, context.report);
  const port = await choosePort('Kafka', wantedPort, context.report);
  const dir = join(context.stateDir, 'kafka');
  const config = join(dir, 'server.properties');
  mkdirSync(dir, { recursive: true });
  writeFileSync(config, properties(port, await choosePort('Kafka', undefined, context.report), join(dir, 'data')));
  await formatOnce(java, classPath, config, dir);
  const brokers = `${HOST}:${port}`;
  const process = await supervise({
    ...context,
    name: 'kafka',
    logFile: join(context.stateDir, 'logs', 'kafka.log'),
    command: java,
    args: [...JVM_FLAGS, '-cp', classPath, 'kafka.Kafka', config],
    cwd: dir,
    probe: () => probeKafka(brokers),
    readyWithinMs: 60_000,
  });
  return { brokers, process };
}

async function formatOnce(java: string, classPath: string, config: string, dir: string): Promise<void> {
  if (existsSync(join(dir, 'data', 'meta.properties'))) return;
  const clusterId = randomBytes(16).toString('base64url');
  const { failed, all } = await execa(java, ['-cp', classPath, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', config], { all: true, reject: false });
  if (failed) throw new OperatorError('STACK.KAFKA_FORMAT', `Kafka 数据目录无法初始化：\n${all}`, `检查 ${dir} 是否可写、磁盘是否已满`);
}

export async function probeKafka(brokers: string): Promise<void> {
  const admin = new Kafka({ clientId: 'stack-probe', brokers: brokers.split(','), logLevel: logLevel.NOTHING, retry: { retries: 0 } }).admin();
  try {
    await admin.connect();
    await admin.describeCluster();
  } finally {
    await admin.disconnect();
  }
}

function properties(port: number, controllerPort: number, dataDir: string): string {
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@${HOST}:${controllerPort}`,
    listeners: `PLAINTEXT://${HOST}:${port},CONTROLLER://${HOST}:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://${HOST}:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': dataDir,
    'auto.create.topics.enable': false,
    'message.max.bytes': 2 * 1024 * 1024,
    'replica.fetch.max.bytes': 2 * 1024 * 1024,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 4,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}
