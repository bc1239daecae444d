import { departments, serviceNames } from '@lianban/contracts';
import { loadKeys } from '@lianban/crypto';
import type { StackFile } from '@lianban/stack';
import { Connection } from '@temporalio/client';
import type { Places } from './places.js';
import { Tables } from './tables.js';
import { Topics } from './topics.js';

/** Opens what a stack keeps, does the work, and closes it again. */
export async function withPlaces<T>(stack: StackFile, work: (places: Places) => Promise<T>): Promise<T> {
  const [self, ...others] = [...new Set(['department-node', ...serviceNames, ...Object.keys(departments)])] as [string, ...string[]];
  const keys = await loadKeys(stack.keyDir, self, { alsoAs: others });
  const tables = new Tables(stack);
  const topics = new Topics(stack.kafkaBrokers);
  const workflows = Connection.lazy({ address: stack.temporalAddress });
  try {
    return await work({ stack, keys, tables, topics, workflows });
  } finally {
    await Promise.allSettled([tables.close(), workflows.close()]);
  }
}
