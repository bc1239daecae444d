import { dlqTopic, shareTopic, topics } from '@lianban/contracts';
import { createTopics, refillTopic } from '@lianban/messaging';
import { appendAudit, createDataSource, inTransaction, systemActor } from '@lianban/persistence';
import { getStackFile } from '@lianban/stack';
import { readList, serviceHolding } from '../evidence/evidence-place.js';

/** The topic is made if it is gone; what it lacks goes out through the giver's outbox, the one door out. */
export async function runRebuildTopic({ list: given, state }: { list: string; state: string }): Promise<void> {
  const list = readList(given);
  const stack = getStackFile(state);
  const topic = shareTopic(list);
  await createTopics(stack.kafkaBrokers.split(','), topics.filter(({ name }) => name === topic || name === dlqTopic(topic)));
  const giver = serviceHolding(list, 'giver');
  const dataSource = await createDataSource({ url: stack.databases[giver]?.appUrl ?? '', applicationName: 'lianban-rebuild-topic', poolSize: 1 }).initialize();
  try {
    const { sent, purged } = await inTransaction(dataSource, systemActor, async (manager) => {
      const refilled = await refillTopic(manager, list);
      await appendAudit(manager, { actor: systemActor, action: 'topic.refill', object: `list/${list}`, detail: { sent: refilled.sent.length, purged: refilled.purged.length } });
      return refilled;
    });
    console.log(sent.length === 0 ? `${giver} 没有名单 ${list} 可以补发的版本` : `名单 ${list} 的 ${sent.length} 个版本（第 ${sent.join('、')} 版）已交 ${giver} 按次序补发；已生效的版本不会再次生效`);
    if (purged.length > 0) console.log(`第 ${purged.join('、')} 版的数据块已按保存期限清理，不能补发：新的使用方须由下一次全量开始`);
  } finally {
    await dataSource.destroy();
  }
}
