import { z } from 'zod';

/** What an enforcement decision orders: every kind that 景府办字〔2023〕43号 item 10 names, and those that firms meet besides. */
export const decisionKinds = {
  warning: '警告',
  fine: '罚款',
  confiscation: '没收违法所得',
  'suspend-production': '责令停产停业整顿',
  'stop-work': '责令停止施工',
  'stop-use': '责令停止使用设施设备',
  'stop-power': '停止供电',
  'stop-explosives': '停止供应民用爆炸物品',
  seal: '查封',
  seize: '扣押',
  'close-down': '取缔关闭',
  'top-penalty': '上限处罚',
  'revoke-licence': '暂扣或吊销许可证',
  rectify: '责令限期改正',
} as const;

export type DecisionKind = keyof typeof decisionKinds;
export const decisionKindKeys = Object.keys(decisionKinds) as [DecisionKind, ...DecisionKind[]];
export const DecisionKind = z.enum(decisionKindKeys);

/** The kinds for which item 10 asks for cases, terms, responsibility and a review. */
export const kindsUnderItem10 = [
  'suspend-production', 'stop-work', 'stop-use', 'stop-power', 'stop-explosives', 'seal', 'seize', 'close-down', 'top-penalty',
] as const satisfies readonly DecisionKind[];
