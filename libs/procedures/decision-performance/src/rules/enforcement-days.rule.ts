import { addDays, addMonths, laterOf, rulingOf, settingCitation, stepOf, type DatedSetting, type PlainDate, type Ruling } from '@lianban/kernel';
import { performanceSetting } from '../figures/default-settings.js';

export interface AfterDemandValue {
  /** The last day on which the party may still perform; from the next day on it may be enforced. */
  performUntilOn: PlainDate;
  enforceFromOn: PlainDate;
}

/** How long the party has after a demand was served, calendar days (行政强制法 art. 54, remembered; setting). */
export function afterDemand(demandServedOn: PlainDate, asOf: PlainDate, settings: readonly DatedSetting[]): Ruling<AfterDemandValue> {
  const term = performanceSetting(settings, 'after-demand-days', demandServedOn);
  const performUntilOn = addDays(demandServedOn, Number(term.value));
  const enforceFromOn = addDays(performUntilOn, 1);
  const citation = settingCitation(term);
  return rulingOf({ performUntilOn, enforceFromOn }, asOf, [
    stepOf('催告后履行期', `催告书 ${demandServedOn} 送达，次日起 ${term.value} 日`, performUntilOn, citation),
    stepOf('可以强制执行', '履行期满次日起', enforceFromOn, citation),
  ]);
}

export interface CourtApplicationValue {
  /** Last day on which the party may sue. */
  suitUntilOn: PlainDate;
  /** First and last day on which the office may apply to the court. */
  earliestOn: PlainDate;
  latestOn: PlainDate;
}

/** When an office without power of its own may ask the court to enforce: after time to sue and demand, within some months (行政强制法 arts. 53, 54, 行政诉讼法 art. 46, remembered; settings). */
export function courtApplication(
  { servedOn, demandServedOn }: { servedOn: PlainDate; demandServedOn: PlainDate }, asOf: PlainDate, settings: readonly DatedSetting[],
): Ruling<CourtApplicationValue> {
  const [suit, apply] = [performanceSetting(settings, 'suit-term-months', servedOn), performanceSetting(settings, 'court-application-term-months', servedOn)];
  const suitUntilOn = addMonths(servedOn, Number(suit.value));
  const demanded = afterDemand(demandServedOn, asOf, settings);
  const earliestOn = laterOf(addDays(suitUntilOn, 1), demanded.value.enforceFromOn);
  const latestOn = addMonths(suitUntilOn, Number(apply.value));
  return rulingOf({ suitUntilOn, earliestOn, latestOn }, asOf, [
    stepOf('起诉期限届满', `决定 ${servedOn} 送达，${suit.value} 个月`, suitUntilOn, settingCitation(suit)),
    ...demanded.steps,
    stepOf('最早可以申请', '起诉期限届满次日与催告履行期满次日中较晚的一天', earliestOn, settingCitation(apply)),
    stepOf('最晚可以申请', `起诉期限届满之日起 ${apply.value} 个月内`, latestOn, settingCitation(apply)),
  ]);
}
