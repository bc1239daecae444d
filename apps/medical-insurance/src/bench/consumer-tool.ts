import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { getClassPath, getJava, KAFKA_JARS } from '@lianban/stack';

const run = promisify(execFile);

/** Kafka's own consumer tool over the same messages with its defaults; seconds as the tool measured its fetching, joining left out. */
export async function runConsumerTool(brokers: string, topic: string, messages: number): Promise<number> {
  const [java, classPath] = [await getJava(), await getClassPath(KAFKA_JARS, () => {})];
  const { stdout } = await run(java, [
    '-Xmx512m', '-XX:+UseSerialGC', '-Dorg.slf4j.simpleLogger.defaultLogLevel=error', '-cp', classPath, 'org.apache.kafka.tools.ConsumerPerformance',
    '--bootstrap-server', brokers, '--topic', topic, '--messages', String(messages), '--timeout', '60000',
  ]);
  const [heading = '', values = ''] = stdout.trim().split('\n').slice(-2);
  const column = heading.split(',').findIndex((name) => name.trim() === 'fetch.time.ms');
  const millis = Number(values.split(',')[column]);
  if (!Number.isFinite(millis) || millis <= 0) throw new Error(`ConsumerPerformance 没有给出结果：${stdout.slice(-500)}`);
  return millis / 1000;
}
