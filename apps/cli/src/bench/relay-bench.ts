import { setTimeout as sleep } from 'node:timers/promises';
import { shareTopic } from '@lianban/contracts';
import { appendOutbox, consumeWithInbox, OutboxRelay, type IncomingMessage, type RunningConsumer } from '@lianban/messaging';
import { inTransaction, systemActor } from '@lianban/persistence';
import { LIST, openBenchWorld, type BenchWorld } from './bench-world.js';
import { load, machine, median } from './measure.js';

export interface RelayBenchOptions {
  /** Changes in a second, each a transaction of its own. */
  rate: number;
  seconds: number;
  rounds: number;
  report: (line: string) => void;
}

const MEDIAN_MS = 250;
const P99_MS = 1_000;
const IDLE_PERCENT = 1;
const IDLE_SECONDS = 30;
/** About a step message. */
const VALUE = JSON.stringify({ type: 'step.v1', text: '环'.repeat(200) });

/**
 * From the commit of a change to its being seen by a consumer with an inbox, at a set rate; in turn with it the same
 * messages straight to the broker, which is what the outbox costs. Before that, a relay with nothing to do.
 */
export async function runRelayBench({ rate, seconds, rounds, report }: RelayBenchOptions): Promise<boolean> {
  report(machine());
  const world = await openBenchWorld(report);
  const relay = new OutboxRelay({ dataSource: world.giver, kafka: world.kafka });
  relay.start();
  try {
    const idle = await idlePercent();
    report(`空闲的发件程序占一个处理器的 ${idle.toFixed(2)} %（要求不超过 ${IDLE_PERCENT} %）；${load()}`);
    const { seen, consumer } = listen(world);
    const through: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const outbox = await run(seen, rate, seconds, (id) => commit(world, id));
      const bare = await run(seen, rate, seconds, (id) => straight(world, id));
      through.push(...outbox);
      report(`第 ${round} 轮：经发件箱 ${words(outbox)}；直接送 Kafka ${words(bare)}；每秒 ${rate} 条；${load()}`);
    }
    report(`从提交到使用方，合计 ${through.length} 条：${words(through)}（要求中位小于 ${MEDIAN_MS} 毫秒，第 99 百分位小于 ${P99_MS} 毫秒）`);
    await consumer.stop();
    return median(through) < MEDIAN_MS && percentile(through, 99) < P99_MS && idle <= IDLE_PERCENT;
  } finally {
    await relay.stop();
    await world.close();
  }
}

type Seen = Map<string, (at: number) => void>;

/** Each id is told once, when the transaction that takes the message in is under way. */
function listen({ consumer: dataSource, kafka }: BenchWorld): { seen: Seen; consumer: RunningConsumer } {
  const seen: Seen = new Map();
  const consumer = consumeWithInbox({
    dataSource, kafka, consumer: 'bench.relay', topics: [shareTopic(LIST)],
    handle: async (_manager, message: IncomingMessage) => seen.get(message.key)?.(performance.now()),
  });
  return { seen, consumer };
}

async function run(seen: Seen, rate: number, seconds: number, send: (id: string) => Promise<void>): Promise<number[]> {
  const took: Promise<number>[] = [];
  const began = performance.now();
  for (let n = 0; n < rate * seconds; n += 1) {
    const wait = began + (n * 1000) / rate - performance.now();
    if (wait > 0) await sleep(wait);
    took.push(one(seen, `${began}-${n}`, send));
  }
  return Promise.all(took);
}

async function one(seen: Seen, id: string, send: (id: string) => Promise<void>): Promise<number> {
  const arrived = new Promise<number>((resolve) => seen.set(id, resolve));
  await send(id);
  const committed = performance.now();
  const at = await arrived;
  seen.delete(id);
  return Math.max(0, at - committed);
}

function commit({ giver }: BenchWorld, id: string): Promise<void> {
  return inTransaction(giver, systemActor, (manager) => appendOutbox(manager, { destination: 'kafka', topic: shareTopic(LIST), key: id, value: VALUE }));
}

function straight({ kafka }: BenchWorld, id: string): Promise<void> {
  return kafka.produce([{ topic: shareTopic(LIST), key: id, headers: { 'message-id': id }, value: Buffer.from(VALUE) }]);
}

async function idlePercent(): Promise<number> {
  await sleep(2_000);
  const before = process.cpuUsage();
  await sleep(IDLE_SECONDS * 1000);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (IDLE_SECONDS * 10_000);
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}

const words = (values: readonly number[]): string => `中位 ${median(values).toFixed(1)} 毫秒，第 99 百分位 ${percentile(values, 99).toFixed(1)} 毫秒，最长 ${Math.max(...values).toFixed(1)} 毫秒`;
