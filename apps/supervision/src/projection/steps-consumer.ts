import { StepMessage, stepsTopic, WatermarkMessage, type ServiceName } from '@lianban/contracts';
import {
  answerReplay, deadLetter, isForAnother, MessageRefused, parseJson, replayOf, type IncomingBatch, type IncomingMessage, type KafkaPort, type RunningConsumer,
} from '@lianban/messaging';
import { errorCode, inTransaction, isDatabaseAway, systemActor } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { isHeld, projectSteps, recordWatermark } from './project-steps.js';

/** Services that own steps; each sends whole steps and a watermark on its topic. */
export const stepSources = ['medical-insurance', 'loan-fund', 'work-safety', 'exchange-monitor'] as const satisfies readonly ServiceName[];

const Incoming = z.discriminatedUnion('type', [StepMessage, WatermarkMessage]);
const sourceOf = new Map<string, string>(stepSources.map((service) => [stepsTopic(service), service]));

const SLICE = 500;

/** Name on dead letters and on what is sent again, whatever generation reads: a rebuild meets its letters under the same ids. */
const CONSUMER = 'supervision.steps';

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
  return kafka.consume({
    groupId: `${CONSUMER}.${generation}`,
    topics: [...sourceOf.keys()],
    fromBeginning: true,
    handle: async (batch) => {
      for (let from = 0; from < batch.messages.length; from += SLICE) {
        await takeSlice(dataSource, batch.messages.slice(from, from + SLICE));
        await batch.heartbeat();
      }
    },
  });
}

/** Together where that succeeds, one by one where one of them fails. What is sent again for another consumer passes by. */
async function takeSlice(dataSource: DataSource, all: IncomingBatch['messages']): Promise<void> {
  const messages = all.filter((message) => !isForAnother(message, CONSUMER));
  const take = (some: readonly IncomingMessage[]): Promise<void> => inTransaction(dataSource, systemActor, (manager) => project(manager, some));
  try {
    await take(messages);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    for (const message of messages) await take([message]).catch((fault: unknown) => bury(dataSource, message, fault));
  }
}

type Taken = z.infer<typeof Incoming>;

async function project(manager: EntityManager, messages: readonly IncomingMessage[]): Promise<void> {
  const read = messages.filter(({ value }) => value !== null).map((message) => [message, parseJson(message, Incoming)] as const);
  for (const [message, taken] of read) await answer(manager, message, taken);
  const steps = new Map<string, StepMessage[]>();
  for (const [message, taken] of read) {
    const service = sourceOf.get(message.topic) ?? message.topic;
    if (taken.type === 'step.v1') steps.set(service, steps.get(service) ?? []).get(service)?.push(taken);
    else await recordWatermark(manager, { ...taken, service });
  }
  for (const [service, some] of steps) await projectSteps(manager, service, some);
}

/** Of what is sent again: that it is taken, or that as much or more was held before. */
async function answer(manager: EntityManager, message: IncomingMessage, taken: Taken): Promise<void> {
  const replay = replayOf(message);
  if (!replay) return;
  const isOld = taken.type === 'step.v1' && (await isHeld(manager, taken));
  await answerReplay(manager, 'supervision', replay, { status: isOld ? 'already-applied' : 'applied', reasonCode: null });
}

async function bury(dataSource: DataSource, message: IncomingMessage, fault: unknown): Promise<void> {
  if (isDatabaseAway(fault)) throw fault;
  const reasonCode = fault instanceof MessageRefused ? fault.code : errorCode(fault);
  const replay = replayOf(message);
  await inTransaction(dataSource, systemActor, (manager) =>
    replay ? answerReplay(manager, 'supervision', replay, { status: 'refused', reasonCode }) : deadLetter(manager, message, { consumer: CONSUMER, reasonCode, tries: 1 }),
  );
}
