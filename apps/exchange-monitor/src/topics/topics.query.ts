import { defaultRetentionDays, listIds, shareTopic, topics, type TopicSpec, type TopicStateView } from '@lianban/contracts';
import type { BrokerTopic, BrokerWatch } from '@lianban/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { watchedShares } from '../shares/watched-shares.js';

export const BROKER = Symbol('exchange-monitor.broker');
const DAY_MS = 86_400_000;

/** Every topic as it is declared beside what the broker has. */
@Injectable()
export class TopicsRead {
  constructor(@Inject(BROKER) private readonly broker: Pick<BrokerWatch, 'describe'>) {}

  async list(): Promise<TopicStateView[]> {
    const found = await this.broker.describe(topics.map(({ name }) => name)).catch(() => undefined);
    const actual = new Map(found?.map((topic) => [topic.name, topic]));
    return topics.map((spec) => topicView(spec, found ? (actual.get(spec.name) ?? null) : undefined));
  }
}

const consumersOfShare = new Map(listIds.map((list) => [shareTopic(list), watchedShares.filter((share) => share.list === list).map(({ consumer }) => consumer.id)]));

/** `actual`: undefined where the broker could not be asked, null where it has no such topic. */
export function topicView(spec: TopicSpec, actual: BrokerTopic | null | undefined): TopicStateView {
  const retentionDays = spec.cleanup === 'compact' ? null : (spec.keptDays ?? defaultRetentionDays);
  const declared = { name: spec.name, owner: spec.owner, key: spec.key, consumers: consumersOfShare.get(spec.name) ?? spec.consumers, partitions: spec.partitions, cleanup: spec.cleanup, retentionDays };
  if (!actual) return { ...declared, actual: null, asDeclared: actual === null ? false : null };
  const kept = spec.cleanup === 'compact' || actual.retentionMs === null ? null : actual.retentionMs / DAY_MS;
  const asDeclared = actual.partitions === spec.partitions && actual.cleanup === spec.cleanup && kept === retentionDays;
  return { ...declared, actual: { partitions: actual.partitions, cleanup: actual.cleanup, retentionDays: kept, messages: actual.messages }, asDeclared };
}
