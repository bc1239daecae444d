import { shortestHandoverDays } from '../audit/audit-kept.js';
import { defaultRetentionDays } from '../lists/retention-days.js';
import type { TopicSpec } from './topics.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long each kind of topic is kept, and why. A share is kept as long as its list's contract says. */
export const topicDays = {
  share: { days: defaultRetentionDays, because: '名单内容（加密）；与提供方、使用方保存的数据块同期，期内可补发、可由主题重建前置节点；合同另有规定的从其规定' },
  receipt: { days: shortestHandoverDays, because: '谁收到了什么的签名回执，属提供个人信息的记录；不含个人信息，重建前置节点时由此取回' },
  letter: { days: defaultRetentionDays, because: '重放结果；与死信同期' },
  resend: { days: 30, because: '补发请求与答复；办完即无用，监测服务另有记录' },
  audit: { days: 30, because: '审计副本的传送；副本在监测服务的数据库，丢失时由各服务重新送出；须长于监测服务可能停用的时间' },
  dlq: { days: defaultRetentionDays, because: '死信只记原因和原消息的位置，不含内容；与名单同期，原消息还在时才可重放' },
} as const satisfies Record<string, { days: number; because: string }>;
export type TopicKind = keyof typeof topicDays;

export const compactedBecause = '每个键保留最后一个值：新的使用方从头读即得全部现状；一小时内的更替不合并，一天内必定合并';

/**
 * What the broker is told of a topic. A compacted one rolls its segments early, because the newest segment is never
 * compacted: by the broker's defaults a small topic would keep every value for ever.
 */
export function topicConfig({ cleanup, keptDays = defaultRetentionDays }: Pick<TopicSpec, 'cleanup' | 'keptDays'>): Record<string, string> {
  if (cleanup === 'delete') return { 'cleanup.policy': 'delete', 'retention.ms': String(keptDays * DAY_MS), 'segment.ms': String(7 * DAY_MS) };
  return {
    'cleanup.policy': 'compact', 'min.compaction.lag.ms': String(HOUR_MS), 'max.compaction.lag.ms': String(DAY_MS), 'segment.ms': String(6 * HOUR_MS),
    'min.cleanable.dirty.ratio': '0.1', 'delete.retention.ms': String(7 * DAY_MS),
  };
}
