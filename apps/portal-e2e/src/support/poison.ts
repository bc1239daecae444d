import { getStackFile } from '@lianban/stack';
import { Kafka, logLevel } from 'kafkajs';
import { randomBytes } from 'node:crypto';

/** The topic whose consumer is supervision, and nobody else's. */
export const POISONED_TOPIC = 'steps.medical-insurance.v1';

/** Puts a message into the topic that its consumer cannot take: right in its type, wrong in its shape. Answers its key, of letters only. */
export async function poison(): Promise<string> {
  const state = process.env.LIANBAN_STATE;
  if (!state) throw new Error('LIANBAN_STATE: the state folder of the running stack');
  const key = `poison-${Array.from(randomBytes(12), (byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
  const producer = new Kafka({ clientId: 'journey', brokers: getStackFile(state).kafkaBrokers.split(','), logLevel: logLevel.NOTHING }).producer();
  await producer.connect();
  try {
    await producer.send({ topic: POISONED_TOPIC, messages: [{ key, headers: { 'message-id': key }, value: JSON.stringify({ type: 'step.v1', stepId: key, title: '旅程放入的消息', termWorkingDays: '三' }) }] });
  } finally {
    await producer.disconnect();
  }
  return key;
}
