import { listIds, type ListId } from '../lists/list-ids.js';
import { findResultReceiver } from '../lists/medical-insurance/result-lists.js';
import { defaultRetentionDays } from '../lists/retention-days.js';
import { findListContract, receiversOf } from '../lists/registry.js';
import type { MessageType } from '../messages/message-schemas.js';
import { auditTopic, dlqTopic, letterReceiptTopic, referenceTopic, resendAnswerTopic, resendRequestTopic, shareReceiptTopic, shareTopic, stepsTopic, topics, type TopicSpec } from '../messages/topics.js';
import { serviceNames } from '../roles/service-token.js';

/** What travels on a topic. */
export interface TopicFacts {
  spec: TopicSpec;
  title: string;
  /** Of a topic of rows. */
  list: ListId | null;
  messages: readonly MessageType[];
  /** What the Kafka key is, for people. */
  key: string;
  ordering: string;
  consumers: readonly string[];
  dlq: string | null;
  retentionDays: number | null;
}

const byKey = '同一键的消息在同一分区，按发送先后到达；不同键之间不保证先后';
const whole = '只有一个分区，按发送先后到达';

const references: Record<string, MessageType> = {
  [referenceTopic('calendar')]: 'calendar-notice.v1', [referenceTopic('settings')]: 'setting.v1', [referenceTopic('directory')]: 'office.v1',
  [referenceTopic('clock')]: 'clock.v1', [referenceTopic('sharing')]: 'sharing-decision.v1',
};

const referenceKeys: Partial<Record<MessageType, string>> = { 'calendar-notice.v1': '通知标识', 'setting.v1': '参数@生效日期', 'office.v1': '单位标识', 'clock.v1': 'clock', 'sharing-decision.v1': '共享事项/单位' };

const listByTopic = new Map<string, ListId>(listIds.map((list) => [shareTopic(list), list]));
const isDlq = (topic: string): boolean => topic.endsWith(dlqTopic(''));
const among = (topic: string, name: (service: string) => string): boolean => serviceNames.some((service) => name(service) === topic);

function messagesOf(topic: string): Pick<TopicFacts, 'title' | 'messages' | 'key'> {
  if (isDlq(topic)) return { title: '死信', messages: ['dead-letter.v1'], key: '原消息的键' };
  const reference = references[topic];
  if (reference) return { title: '参照数据', messages: [reference], key: referenceKeys[reference] ?? '标识' };
  if (listByTopic.has(topic)) return { title: '名单与结果', messages: ['share-manifest.v1'], key: '数据块：人员或记录摘要的分桶，0 至 63；版本清单：manifest' };
  if (among(topic, stepsTopic)) return { title: '办理步骤', messages: ['step.v1', 'watermark.v1'], key: '步骤标识；水位：watermark' };
  if (among(topic, shareReceiptTopic)) return { title: '共享回执', messages: ['share-receipt.v1'], key: '提供部门/名单' };
  if (among(topic, letterReceiptTopic)) return { title: '死信重放回执', messages: ['letter-receipt.v1'], key: '死信标识' };
  if (among(topic, auditTopic)) return { title: '审计封存', messages: ['audit-seal.v1'], key: '首条记录的序号' };
  if (topic === resendRequestTopic) return { title: '重发请求', messages: ['resend-request.v1'], key: '名单' };
  if (among(topic, resendAnswerTopic)) return { title: '重发答复', messages: ['resend-answer.v1'], key: '名单' };
  throw new RangeError(`nothing says what travels on topic ${topic}`);
}

/** Services that land a list, departments that do, and the monitor that watches it pass. */
function consumersOf(spec: TopicSpec, list: ListId | undefined): readonly string[] {
  if (!list) return spec.consumers;
  const contract = findListContract(list);
  const receivers = contract ? receiversOf(contract) : [findResultReceiver(list)].filter((receiver) => receiver !== undefined);
  return [...new Set([...receivers, ...spec.consumers, 'exchange-monitor'])];
}

function factsOf(spec: TopicSpec): TopicFacts {
  const list = listByTopic.get(spec.name);
  return {
    spec, list: list ?? null, ...messagesOf(spec.name), consumers: consumersOf(spec, list), dlq: isDlq(spec.name) ? null : dlqTopic(spec.name),
    ordering: spec.partitions === 1 ? whole : byKey, retentionDays: spec.cleanup === 'compact' ? null : (spec.keptDays ?? defaultRetentionDays),
  };
}

/** Every topic with what travels on it, dead letters after their topic. */
export const topicFacts = (): TopicFacts[] => topics.map(factsOf);
