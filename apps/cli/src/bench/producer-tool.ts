import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { getClassPath, getJava, KAFKA_JARS } from '@lianban/stack';

const run = promisify(execFile);

export interface ToolRun {
  brokers: string;
  topic: string;
  records: number;
  recordBytes: number;
}

/**
 * Kafka's own producer tool with the guarantees we give (acks from all, idempotent) and the tool's other defaults;
 * answers bytes per second as the tool itself measured them, the start of its machine left out.
 */
export async function runProducerTool({ brokers, topic, records, recordBytes }: ToolRun): Promise<number> {
  const [java, classPath] = [await getJava(), await getClassPath(KAFKA_JARS, () => {})];
  const { stdout } = await run(java, [
    '-Xmx512m', '-XX:+UseSerialGC', '-Dorg.slf4j.simpleLogger.defaultLogLevel=error', '-cp', classPath, 'org.apache.kafka.tools.ProducerPerformance',
    '--topic', topic, '--num-records', String(records), '--record-size', String(recordBytes), '--throughput', '-1',
    '--producer-props', `bootstrap.servers=${brokers}`, 'acks=all', 'enable.idempotence=true', 'max.request.size=2097152',
  ]);
  const [, rate] = /([\d.]+) records\/sec \([\d.]+ MB\/sec\), [\d.]+ ms avg latency.*99\.9th/.exec(stdout.trim().split('\n').at(-1) ?? '') ?? [];
  if (!rate) throw new Error(`ProducerPerformance 没有给出结果：${stdout.slice(-500)}`);
  return Number(rate) * recordBytes;
}
