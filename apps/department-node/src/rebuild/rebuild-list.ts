import { listOwner, type DepartmentCode, type ListId, type ShareManifest } from '@lianban/contracts';
import { TopicVersions, type KafkaPort, type KafkaReading } from '@lianban/messaging';
import { appendAudit, inTransaction, systemActorFor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import type { NodeContext } from '../node-context.js';
import { enterBatch, enterPublication } from './enter-records.js';
import { applyChanges, createChangeStage, stageChanges } from './list-changes.js';

export interface RebuiltList {
  list: ListId;
  /** Versions that are back with all their chunks. */
  versions: number[];
  /** Versions of which the topic keeps no manifest or not every chunk. */
  incomplete: number[];
  /** Rows that the list says now; null where the chain of its versions does not begin at the first, so that nothing can be told. */
  rows: number | null;
}

/** The list is said twice: the database is not empty. */
export class ListNotEmpty extends Error {
  override readonly name = 'ListNotEmpty';
  constructor(readonly list: ListId) {
    super(`前置节点的数据库里已有名单 ${list} 的版本：只在空库上重建`);
  }
}

/** One list in one transaction. Throws ListNotEmpty. */
export function rebuildList(node: NodeContext, kafka: KafkaPort & KafkaReading, list: ListId): Promise<RebuiltList> {
  const department = listOwner[list] as DepartmentCode;
  const actor = systemActorFor(department);
  return inTransaction(node.dataSource, actor, async (manager) => {
    const [there] = await manager.query<[{ there: boolean }]>('select exists (select from share_version where list = $1) or exists (select from list_row where list = $1) as there', [list]);
    if (there.there) throw new ListNotEmpty(list);
    const topic = await TopicVersions.read(manager, kafka, node.keys, list);
    if (topic.manifests.length === 0) return { list, versions: [], incomplete: [], rows: 0 };
    await createChangeStage(manager);
    const incomplete = await incompleteOf(topic);
    const chained = incomplete.length === 0;
    const versions: number[] = [];
    for (const manifest of topic.manifests.filter(({ version }) => !incomplete.includes(version))) {
      await restore(node, manager, topic, manifest, chained);
      versions.push(manifest.version);
    }
    const rows = chained ? await countRows(manager, list) : null;
    await appendAudit(manager, { actor, action: 'node.rebuild', object: `list/${list}`, detail: { versions: versions.length, incomplete, rows } });
    return { list, versions, incomplete, rows };
  });
}

async function restore(node: NodeContext, manager: EntityManager, topic: TopicVersions, manifest: ShareManifest, chained: boolean): Promise<void> {
  const versionId = await topic.restore(manifest, async (rows) => {
    if (chained) await stageChanges(node, manager, manifest, rows);
  });
  await enterBatch(manager, manifest, versionId);
  const publication = await enterPublication(manager, manifest, versionId);
  if (chained) await applyChanges(manager, manifest, publication);
}

/** From the first number to the last: what the topic does not keep whole. */
async function incompleteOf(topic: TopicVersions): Promise<number[]> {
  const byNumber = new Map(topic.manifests.map((manifest) => [manifest.version, manifest]));
  const numbers = Array.from({ length: topic.manifests.at(-1)!.version }, (_, n) => n + 1);
  const whole = await Promise.all(numbers.map(async (number) => {
    const manifest = byNumber.get(number);
    return manifest !== undefined && (await topic.missing(manifest)).length === 0;
  }));
  return numbers.filter((_, n) => !whole[n]);
}

async function countRows(manager: EntityManager, list: ListId): Promise<number> {
  const [row] = await manager.query<[{ n: number }]>('select count(*)::int as n from list_row where list = $1', [list]);
  return row.n;
}
