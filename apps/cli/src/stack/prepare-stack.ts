import { topics } from '@lianban/contracts';
import { demoKeyNames, generateDemoKeys } from '@lianban/crypto';
import { createTopics } from '@lianban/messaging';
import type { StackFile } from '@lianban/stack';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The topics of the contracts, and a key pair for every service and department; what is there already stays. */
export async function prepareStack(stack: StackFile): Promise<void> {
  const { otherPartitions } = await createTopics(stack.kafkaBrokers.split(','), topics);
  for (const { name, declared, actual } of otherPartitions) console.warn(`主题 ${name} 有 ${actual} 个分区，声明为 ${declared} 个：没有更改，需要时清空后重建`);
  const complete = [...demoKeyNames, 'registry'].every((name) => existsSync(join(stack.keyDir, `${name}.json`)));
  if (!complete) await generateDemoKeys(stack.keyDir);
}
