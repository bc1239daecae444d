import { daysBetween, fen, formatYuan, roundHalfUp, rulingOf, settingCitation, stepOf, type DatedSetting, type Fen, type PlainDate, type Ruling } from '@lianban/kernel';
import { performanceSetting } from '../figures/default-settings.js';

export interface LateSurchargeFacts {
  fineFen: Fen;
  /** The last day on which the fine could be paid in time. */
  performByOn: PlainDate;
  /** The day of payment, or the day on which it is asked. */
  paidOn: PlainDate;
  /** Days of a review or a suit, in which the surcharge does not grow. */
  suspendedDays?: number;
}

export interface LateSurchargeValue {
  days: number;
  surchargeFen: Fen;
  capped: boolean;
}

/** A share of the fine for every day after the last one, never more than its cap, rounded once half up (行政处罚法 art. 72, remembered; settings). */
export function lateSurcharge({ fineFen, performByOn, paidOn, suspendedDays = 0 }: LateSurchargeFacts, asOf: PlainDate, settings: readonly DatedSetting[]): Ruling<LateSurchargeValue> {
  const rate = performanceSetting(settings, 'late-surcharge-daily-bp', performByOn);
  const cap = performanceSetting(settings, 'late-surcharge-cap-percent', performByOn);
  const days = Math.max(0, daysBetween(performByOn, paidOn) - suspendedDays);
  const grown = share(fineFen, Number(rate.value) * days, 10_000);
  const most = share(fineFen, Number(cap.value), 100);
  const surchargeFen = Math.min(grown, most);
  const bySetting = settingCitation(rate);
  return rulingOf({ days, surchargeFen, capped: grown > most }, asOf, [
    stepOf('逾期天数', `${performByOn} 次日至 ${paidOn}，扣除中止 ${suspendedDays} 日`, days, bySetting),
    stepOf('逐日加处', `${yuan(fineFen)} × ${Number(rate.value) / 100}% × ${days}`, yuan(grown), bySetting),
    stepOf('上限', `罚款数额的 ${cap.value}%`, yuan(most), settingCitation(cap)),
    stepOf('加处罚款', '两者中较小的数额', yuan(surchargeFen), bySetting),
  ]);
}

function share(amountFen: Fen, part: number, whole: number): Fen {
  return fen(Number(roundHalfUp(BigInt(amountFen) * BigInt(part), BigInt(whole))));
}

function yuan(amountFen: Fen): string {
  return `${formatYuan(amountFen)} 元`;
}
