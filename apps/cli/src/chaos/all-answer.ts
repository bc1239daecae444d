import { stackStatus, type StackFile } from '@lianban/stack';
import { Connection } from '@temporalio/client';
import { Client } from 'pg';
import { Topics } from '../reconcile/places/topics.js';

const WITHIN_MS = 3_000;

/** Whether every process runs, every service is ready and every server answers a question. */
export async function allAnswer(stateDir: string, stack: StackFile): Promise<boolean> {
  const { processes } = await stackStatus(stateDir);
  if (processes.some(({ state }) => state !== 'ready' && state !== 'running')) return false;
  const answers = await Promise.allSettled([postgresAnswers(stack), kafkaAnswers(stack), temporalAnswers(stack)].map(within));
  return answers.every(({ status }) => status === 'fulfilled');
}

async function postgresAnswers({ postgresAdminUrl }: StackFile): Promise<void> {
  const client = new Client({ connectionString: postgresAdminUrl, connectionTimeoutMillis: WITHIN_MS });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end().catch(() => {});
  }
}

async function kafkaAnswers({ kafkaBrokers }: StackFile): Promise<void> {
  await new Topics(kafkaBrokers, { retries: 0 }).names();
}

async function temporalAnswers({ temporalAddress }: StackFile): Promise<void> {
  const connection = await Connection.connect({ address: temporalAddress, connectTimeout: WITHIN_MS });
  try {
    await connection.workflowService.getSystemInfo({});
  } finally {
    await connection.close();
  }
}

function within(work: Promise<void>): Promise<void> {
  return Promise.race([work, new Promise<void>((_, reject) => setTimeout(() => reject(new Error('no answer in time')), WITHIN_MS).unref())]);
}
