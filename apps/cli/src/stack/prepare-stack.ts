import { topics } from '@lianban/contracts';
import { demoKeyNames, generateDemoKeys } from '@lianban/crypto';
import { createTopics } from '@lianban/messaging';
import type { StackFile } from '@lianban/stack';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The topics of the contracts, and a key pair for every service and department; what is there already stays. */
export async function prepareStack(stack: StackFile): Promise<void> {
  await createTopics(stack.kafkaBrokers.split(','), topics);
  const complete = [...demoKeyNames, 'registry'].every((name) => existsSync(join(stack.keyDir, `${name}.json`)));
  if (!complete) await generateDemoKeys(stack.keyDir);
}
