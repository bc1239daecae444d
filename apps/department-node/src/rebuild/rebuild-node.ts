import { listConsumers, listsGivenBy, type ListId } from '@lianban/contracts';
import { restoreReceipts, type KafkaPort, type KafkaReading } from '@lianban/messaging';
import { appendAudit, inTransaction, systemActor } from '@lianban/persistence';
import type { NodeContext } from '../node-context.js';
import { rebuildList, type RebuiltList } from './rebuild-list.js';

export interface RebuiltNode {
  lists: RebuiltList[];
  receipts: number;
  /** What no topic holds. */
  lost: readonly string[];
}

/** Said with every rebuild, so that nobody looks for it. */
export const lostForGood: readonly string[] = [
  '上传的原始文件、尚未发布的批次、校验结果和错误明细：从不离开前置节点，只能由数据库和文件备份恢复',
  '因读不清而暂留的标记：行还在，标记不在，下一期上传时重新判断',
  '原前置节点的审计：监测服务保存的副本仍在，可在审计页查看',
  '已批准但没有发出的版本：没有人收到过，请重新上传并批准',
];

/** A node on an empty database says again what its lists said, list by list: each whole or not at all. */
export async function rebuildNode(node: NodeContext, kafka: KafkaPort & KafkaReading): Promise<RebuiltNode> {
  const given = listsGivenBy(node.departments);
  const lists: RebuiltList[] = [];
  for (const list of given) lists.push(await rebuildList(node, kafka, list));
  const receipts = await inTransaction(node.dataSource, systemActor, async (manager) => {
    const restored = await restoreReceipts(manager, kafka, node.keys, [...listConsumers, 'department-node'], given as ListId[]);
    const versions = lists.reduce((sum, list) => sum + list.versions.length, 0);
    await appendAudit(manager, { actor: systemActor, action: 'node.rebuild', object: 'node/department-node', detail: { lists: lists.filter((list) => list.versions.length > 0).length, versions, receipts: restored } });
    return restored;
  });
  return { lists: lists.filter(({ versions, incomplete }) => versions.length + incomplete.length > 0), receipts, lost: lostForGood };
}
