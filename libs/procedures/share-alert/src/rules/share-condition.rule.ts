import type { ShareCondition } from '@lianban/contracts';
import { rulingOf, settingCitation, stepOf, type DatedSetting, type PlainDate, type Ruling } from '@lianban/kernel';
import { sharingDuty } from '../document.js';
import { monitorSetting } from '../figures/monitor-settings.js';
import { conditionCode, type ReasonCode, type ShareFacts } from './condition-code.js';
import { conditionReasons, type Turn } from './condition-reasons.messages.js';

export interface ConditionValue {
  condition: ShareCondition;
  reasonCode: ReasonCode;
  /** For people; names nobody. */
  reason: string;
  /** Whose turn it is. */
  turn: Turn;
}

/** How a share stands towards one consumer, why, and whose turn it is (10号 art. 5; terms are local settings). */
export function shareCondition(facts: ShareFacts, today: PlainDate, settings: readonly DatedSetting[]): Ruling<ConditionValue> {
  const stuckAfter = monitorSetting(settings, 'stuck-after-seconds', today);
  const witnessLag = monitorSetting(settings, 'witness-lag-seconds', today);
  const reasonCode = conditionCode(facts, { stuckAfterSeconds: Number(stuckAfter.value), witnessLagSeconds: Number(witnessLag.value) });
  const { condition, turn, say } = conditionReasons[reasonCode];
  const reason = say(facts);
  const { broker, giver, consumer } = facts.signs;
  return rulingOf({ condition, reasonCode, reason, turn }, today, [
    stepOf('能否判断', `消息平台${sign(broker)}，报送方${sign(giver)}，接收方${sign(consumer)}，监测自身落后不超过 ${witnessLag.value} 秒`, facts.witnessLagSeconds, settingCitation(witnessLag)),
    stepOf('卡住界限', `发布后 ${stuckAfter.value} 秒内应当应用或者退回`, facts.open ? Math.round(facts.open.waitedSeconds) : null, settingCitation(stuckAfter)),
    stepOf('状态', reason, condition, sharingDuty),
  ]);
}

const sign = (fresh: boolean): string => (fresh ? '有应答' : '无应答');
