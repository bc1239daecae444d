import { serviceNames } from '../roles/service-token.js';
import { findListContract } from '../lists/registry.js';
import { listIds, listOwner, type ListId } from '../lists/list-ids.js';
import { topicDays } from './topic-config.js';

export interface TopicSpec {
  name: string;
  partitions: number;
  /** Compacted topics keep the last value per key. */
  cleanup: 'compact' | 'delete';
  /** Of a topic that is not compacted; default 180. */
  keptDays?: number;
  owner: string;
  key: string;
  consumers: string[];
}

export function shareTopic(list: ListId): string {
  return `share.${listOwner[list]}.${list}.v1`;
}

/** What a service did and saw, sealed: the second copy of its audit. */
export const auditTopic = (service: string): string => `audit.${service}.v1`;
/** What became of a dead letter that was sent again, from the consumer that had refused it. */
export const letterReceiptTopic = (consumer: string): string => `case.${consumer}.letter-receipt.v1`;
/** The monitor asks a giver to send a published version again. */
export const resendRequestTopic = 'case.exchange-monitor.resend-request.v1';
/** Services that give shares, and so send versions again. */
export const shareGivers = ['department-node', 'medical-insurance'] as const;
/** What a giver did about such a request. */
export const resendAnswerTopic = (giver: string): string => `case.${giver}.resend-answer.v1`;

/** A message to the giver of a share, from the service that applied or refused it; the node signs in the name of each department that receives. */
export const shareReceiptTopic = (consumer: string): string => `case.${consumer}.share-receipt.v1`;
/** Where a receiver answers: a service on its own topic, a department on that of the node which lands for it. */
export const receiptTopicOf = (list: ListId, receiver: string): string =>
  shareReceiptTopic(findListContract(list)?.recipients?.some((department) => department === receiver) ? 'department-node' : receiver);
export const stepsTopic = (service: string): string => `steps.${service}.v1`;
export const referenceTopic = (kind: 'calendar' | 'settings' | 'directory' | 'clock' | 'sharing'): string => `reference.${kind}.v1`;
export const dlqTopic = (topic: string): string => `${topic}.dlq`;

const referenceOwner = { calendar: 'supervision', settings: 'supervision', directory: 'gateway', clock: 'supervision', sharing: 'exchange-monitor' } as const;

function withDlq(spec: TopicSpec): TopicSpec[] {
  return [spec, { ...spec, name: dlqTopic(spec.name), partitions: 1, cleanup: 'delete', keptDays: topicDays.dlq.days, key: 'that of the letter', consumers: [] }];
}

/** Every topic of the platform, with its retention: the only list from which topics are created. */
export const topics: TopicSpec[] = [
  ...listIds.flatMap((list) =>
    withDlq({ name: shareTopic(list), partitions: 4, cleanup: 'delete', keptDays: findListContract(list)?.retentionDays ?? topicDays.share.days, owner: listOwner[list], key: 'bucket of the digest of the person or record, 0 to 63; manifests «manifest»', consumers: [] }),
  ),
  ...['medical-insurance', 'loan-fund', 'work-safety', 'department-node'].flatMap((consumer) =>
    withDlq({ name: shareReceiptTopic(consumer), partitions: 1, cleanup: 'delete', keptDays: topicDays.receipt.days, owner: consumer, key: 'department/list', consumers: ['department-node', 'medical-insurance'] }),
  ),
  ...['medical-insurance', 'loan-fund', 'work-safety', 'exchange-monitor'].flatMap((owner) =>
    withDlq({ name: stepsTopic(owner), partitions: 4, cleanup: 'compact', owner, key: 'step id, or «watermark»', consumers: ['supervision'] }),
  ),
  ...(['calendar', 'settings', 'directory', 'clock', 'sharing'] as const).flatMap((kind) =>
    withDlq({ name: referenceTopic(kind), partitions: 1, cleanup: 'compact', owner: referenceOwner[kind], key: 'year, setting key, office id, «clock» or share and party', consumers: ['department-node', 'medical-insurance', 'loan-fund', 'work-safety', 'exchange-monitor', 'supervision'] }),
  ),
  ...serviceNames.flatMap((service) => [
    ...withDlq({ name: letterReceiptTopic(service), partitions: 1, cleanup: 'delete', keptDays: topicDays.letter.days, owner: service, key: 'letter id', consumers: ['exchange-monitor'] }),
    ...withDlq({ name: auditTopic(service), partitions: 1, cleanup: 'delete', keptDays: topicDays.audit.days, owner: service, key: 'ordinal of the first seal', consumers: ['exchange-monitor'] }),
  ]),
  ...withDlq({ name: resendRequestTopic, partitions: 1, cleanup: 'delete', keptDays: topicDays.resend.days, owner: 'exchange-monitor', key: 'list', consumers: [...shareGivers] }),
  ...shareGivers.flatMap((giver) => withDlq({ name: resendAnswerTopic(giver), partitions: 1, cleanup: 'delete', keptDays: topicDays.resend.days, owner: giver, key: 'list', consumers: ['exchange-monitor'] })),
];
