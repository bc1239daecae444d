import { dlqTopic, StepMessage, stepsTopic, WatermarkMessage } from '@lianban/contracts';
import { appendOutbox, MessageRefused, parseJson, type IncomingBatch, type IncomingMessage, type KafkaPort, type RunningConsumer } from '@lianban/messaging';
import { inTransaction, systemActor } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { projectSteps, recordWatermark } from './project-steps.js';

/** Services that own steps; each sends whole steps and a watermark on its topic. */
export const stepSources = ['medical-insurance'] as const;

const Incoming = z.discriminatedUnion('type', [StepMessage, WatermarkMessage]);
const sourceOf = new Map(stepSources.map((service) => [stepsTopic(service), service]));

export interface StepsConsumerSettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  /** A new generation reads the topics from their beginning. */
  generation: number;
}

/** Projects batch by batch, one transaction each. No inbox is needed: the revision of a step makes the effect once. */
export function consumeSteps({ dataSource, kafka, generation }: StepsConsumerSettings): RunningConsumer {
  return kafka.consume({
    groupId: `supervision.steps.${generation}`,
    topics: [...sourceOf.keys()],
    fromBeginning: true,
    handle: (batch) => inTransaction(dataSource, systemActor, (manager) => takeBatch(manager, batch)),
  });
}

export async function takeBatch(manager: EntityManager, batch: Pick<IncomingBatch, 'topic' | 'messages'>): Promise<void> {
  const service = sourceOf.get(batch.topic) ?? batch.topic;
  const steps: StepMessage[] = [];
  for (const message of batch.messages) {
    const taken = await readOrRefuse(manager, message);
    if (taken?.type === 'step.v1') steps.push(taken);
    if (taken?.type === 'watermark.v1') await recordWatermark(manager, { ...taken, service });
  }
  await projectSteps(manager, service, steps);
}

/** What cannot be read goes to the dead letters with its reason, and the partition goes on. */
async function readOrRefuse(manager: EntityManager, message: IncomingMessage): Promise<z.infer<typeof Incoming> | undefined> {
  if (message.value === null) return undefined;
  try {
    return parseJson(message, Incoming);
  } catch (error) {
    if (!(error instanceof MessageRefused)) throw error;
    const headers = { ...message.headers, reason: error.code, 'original-topic': message.topic, 'original-partition': String(message.partition), 'original-offset': message.offset };
    await appendOutbox(manager, { destination: 'kafka', topic: dlqTopic(message.topic), key: message.key, headers, value: message.value });
    return undefined;
  }
}
