import type { ShareCondition } from '@lianban/contracts';
import type { ReasonCode, ShareFacts } from './condition-code.js';

export type Turn = 'giver' | 'consumer' | 'bureau' | null;

export interface ConditionReason {
  condition: ShareCondition;
  /** Who is to act; null: nobody. */
  turn: Turn;
  say(facts: ShareFacts): string;
}

const version = ({ open }: ShareFacts): string => `第 ${open?.version ?? ''} 版`;
const waited = ({ open }: ShareFacts): string => `已等待 ${Math.round(open?.waitedSeconds ?? 0)} 秒`;
const MOST_NAMED = 5;
const chunks = ({ open }: ShareFacts): string => {
  const numbers = open?.faultyChunks ?? [];
  return `第 ${numbers.slice(0, MOST_NAMED).join('、')} 块${numbers.length > MOST_NAMED ? `等 ${numbers.length} 块` : ''}`;
};
const places = ({ freshness }: ShareFacts): string => (freshness.missingPlaces.length > 0 ? `，还缺以往报过的 ${freshness.missingPlaces.length} 个县区` : '');

/** Every reason: its condition, whose turn it is, its sentence. Names nobody. */
export const conditionReasons: Readonly<Record<ReasonCode, ConditionReason>> = {
  DECLINED: { condition: 'declined', turn: null, say: () => '推定的共享，一方已谢绝' },
  'UNKNOWN.BROKER': { condition: 'unknown', turn: 'bureau', say: () => '消息平台无应答，无法判断' },
  'UNKNOWN.WITNESS': { condition: 'unknown', turn: 'bureau', say: ({ witnessLagSeconds }) => (witnessLagSeconds === null ? '监测自身的进度未知，无法判断' : `监测自身落后 ${Math.round(witnessLagSeconds)} 秒，暂不下结论`) },
  'UNKNOWN.GIVER': { condition: 'unknown', turn: 'giver', say: () => '报送方前置节点无应答，无法判断' },
  'UNKNOWN.CONSUMER': { condition: 'unknown', turn: 'consumer', say: () => '接收方服务无应答，无法判断' },
  'UNKNOWN.NOT_TAKEN': { condition: 'unknown', turn: 'consumer', say: () => '接收方服务有应答，但没有在接收这份共享' },
  'UNKNOWN.LAG': { condition: 'unknown', turn: 'bureau', say: () => '接收进度未知，无法判断' },
  'UNKNOWN.CALENDAR': { condition: 'unknown', turn: 'bureau', say: () => '日历未覆盖，无法确定应报日，请录入放假通知' },
  'STUCK.GAP': { condition: 'stuck', turn: 'giver', say: (facts) => `${version(facts)}之前缺一个版本，须补发` },
  'STUCK.CHUNK_MISSING': { condition: 'stuck', turn: 'giver', say: (facts) => `${version(facts)}缺少数据块：${chunks(facts)}，须补发` },
  'STUCK.CHUNK_ALTERED': { condition: 'stuck', turn: 'giver', say: (facts) => `${version(facts)}的数据块被改动（与清单的摘要不符）：${chunks(facts)}，须补发` },
  'STUCK.NOT_SIGNED': { condition: 'stuck', turn: 'giver', say: (facts) => `${version(facts)}清单的签名不成立，须补发` },
  'STUCK.CONSUMER_DOWN': { condition: 'stuck', turn: 'consumer', say: (facts) => `${version(facts)}已发布，接收方服务无应答，尚有 ${facts.lagMessages ?? 0} 条消息未取走` },
  'STUCK.CONSUMER_STOPPED': { condition: 'stuck', turn: 'consumer', say: (facts) => `${version(facts)}已发布，接收方没有在接收，${waited(facts)}` },
  'STUCK.NOT_APPLIED': { condition: 'stuck', turn: 'consumer', say: (facts) => `${version(facts)}已发布，接收方既未应用也未退回，${waited(facts)}` },
  'REJECTED.BY_CONSUMER': { condition: 'rejected', turn: 'giver', say: ({ refused }) => `第 ${refused?.version ?? ''} 版被接收方退回（${refused?.reasonCode ?? '未说明'}），须更正后重报` },
  'REJECTED.AT_NODE': { condition: 'rejected', turn: 'giver', say: ({ refusedBatches, freshness }) => `${freshness.periodWanted ?? '本期'}的 ${refusedBatches ?? 0} 个批次都没有通过检查或复核` },
  SILENT: { condition: 'silent', turn: 'giver', say: (facts) => `${facts.freshness.periodWanted ?? ''}应于 ${facts.freshness.dueOn ?? ''} 报送，已连续 ${facts.freshness.missed} 次未报${places(facts)}` },
  LATE: { condition: 'late', turn: 'giver', say: (facts) => `${facts.freshness.periodWanted ?? ''}应于 ${facts.freshness.dueOn ?? ''} 报送，尚未收到${places(facts)}` },
  ON_THE_WAY: { condition: 'on-the-way', turn: null, say: (facts) => `${version(facts)}已发布，接收方正在接收` },
  DUE: { condition: 'due', turn: null, say: ({ freshness }) => `${freshness.periodWanted ?? ''}待报，应报日 ${freshness.dueOn ?? ''}` },
  NOTHING_YET: { condition: 'due', turn: null, say: () => '有内容时报送，至今没有发布过' },
  HEALTHY: { condition: 'healthy', turn: null, say: ({ freshness }) => (freshness.periodWanted ? `${freshness.periodWanted}已报送并应用` : '已发布的版本都已应用') },
};
