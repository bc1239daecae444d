import { StepMessage, stepsTopic, WatermarkMessage, type ServiceName } from '@lianban/contracts';
import { deadLetter, MessageRefused, parseJson, type IncomingBatch, type IncomingMessage, type KafkaPort, type RunningConsumer } from '@lianban/messaging';
import { errorCode, inTransaction, isDatabaseAway, systemActor } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { projectSteps, recordWatermark } from './project-steps.js';

/** Services that own steps; each sends whole steps and a watermark on its topic. */
export const stepSources = ['medical-insurance', 'loan-fund', 'work-safety', 'exchange-monitor'] as const satisfies readonly ServiceName[];

const Incoming = z.discriminatedUnion('type', [StepMessage, WatermarkMessage]);
const sourceOf = new Map<string, string>(stepSources.map((service) => [stepsTopic(service), service]));

const SLICE = 500;

export interface StepsConsumerSettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  /** A new generation reads the topics from their beginning. */
  generation: number;
}

/**
 * Projects slice by slice, one transaction each. No inbox is needed: the revision of a step makes the effect once. A
 * message that cannot be taken goes to the dead letters with its reason, and the partition goes on.
 */
export function consumeSteps({ dataSource, kafka, generation }: StepsConsumerSettings): RunningConsumer {
  const consumer = `supervision.steps.${generation}`;
  return kafka.consume({
    groupId: consumer,
    topics: [...sourceOf.keys()],
    fromBeginning: true,
    handle: async (batch) => {
      for (let from = 0; from < batch.messages.length; from += SLICE) {
        await takeSlice(dataSource, consumer, batch.messages.slice(from, from + SLICE));
        await batch.heartbeat();
      }
    },
  });
}

/** Together where that succeeds, one by one where one of them fails. */
export async function takeSlice(dataSource: DataSource, consumer: string, messages: IncomingBatch['messages']): Promise<void> {
  const take = (some: readonly IncomingMessage[]): Promise<void> => inTransaction(dataSource, systemActor, (manager) => project(manager, some));
  try {
    await take(messages);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    for (const message of messages) await take([message]).catch((fault: unknown) => bury(dataSource, consumer, message, fault));
  }
}

async function project(manager: EntityManager, messages: readonly IncomingMessage[]): Promise<void> {
  const steps = new Map<string, StepMessage[]>();
  for (const message of messages) {
    if (message.value === null) continue;
    const service = sourceOf.get(message.topic) ?? message.topic;
    const taken = parseJson(message, Incoming);
    if (taken.type === 'step.v1') steps.set(service, steps.get(service) ?? []).get(service)?.push(taken);
    else await recordWatermark(manager, { ...taken, service });
  }
  for (const [service, some] of steps) await projectSteps(manager, service, some);
}

async function bury(dataSource: DataSource, consumer: string, message: IncomingMessage, fault: unknown): Promise<void> {
  if (isDatabaseAway(fault)) throw fault;
  const reasonCode = fault instanceof MessageRefused ? fault.code : errorCode(fault);
  await inTransaction(dataSource, systemActor, (manager) => deadLetter(manager, message, { consumer, reasonCode, tries: 1 }));
}
