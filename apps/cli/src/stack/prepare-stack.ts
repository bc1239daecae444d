import { departments, serviceNames, topics } from '@lianban/contracts';
import { generateDemoKeys } from '@lianban/crypto';
import { createTopics } from '@lianban/messaging';
import type { StackFile } from '@lianban/stack';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The topics of the contracts, and a key pair for every service and department; what is there already stays. */
export async function prepareStack(stack: StackFile): Promise<void> {
  await createTopics(stack.kafkaBrokers.split(','), topics);
  if (existsSync(join(stack.keyDir, 'registry.json'))) return;
  await generateDemoKeys(stack.keyDir, [...new Set<string>([...serviceNames, ...Object.keys(departments)])]);
}
