import { workingDaysLeft, type Calendar } from '@lianban/calendar';
import { rulingOf, settingCitation, stepOf, type DatedSetting, type PlainDate, type Ruling } from '@lianban/kernel';
import { sharingDuty } from '../document.js';
import { monitorSetting } from '../figures/monitor-settings.js';
import { isKept, missingPlaces, standingOf, type FreshnessFacts } from './kept-promises.js';

/** owes-nothing: it comes whenever there is something · nothing-yet: that, and none ever came · kept: the wanted period is there · due: it is not there and its day has not passed · not-known: no calendar says. */
export interface FreshnessValue {
  state: 'owes-nothing' | 'nothing-yet' | 'kept' | 'due' | 'late' | 'silent' | 'not-known';
  periodWanted: string | null;
  dueOn: PlainDate | null;
  /** The year of the promised day has no notice yet: the latest day that it may be. */
  provisional: boolean;
  workingDaysLeft: number | null;
  /** Promised days that have passed one after the other without what was promised. */
  missed: number;
  /** Places that the list has covered before and the wanted period does not. */
  missingPlaces: string[];
}

const nothing = { periodWanted: null, dueOn: null, provisional: false, workingDaysLeft: null, missed: 0, missingPlaces: [] };

/** How a list stands to its promise on a day (10号 art. 5: each department gives what it holds; the day is that of the contract, silence a local setting). */
export function freshness(facts: FreshnessFacts, today: PlainDate, { calendar, settings }: { calendar: Calendar; settings: readonly DatedSetting[] }): Ruling<FreshnessValue> {
  const { frequency, arrivals } = facts;
  const promise = stepOf('报送约定', frequency.label, frequency.every, sharingDuty);
  if (frequency.whenAny) return rulingOf({ ...nothing, state: arrivals.length === 0 ? 'nothing-yet' : 'owes-nothing' }, today, [promise, stepOf('应报期次', '没有新内容的期次不用报', null, sharingDuty)]);
  const { wanted, owed, missed } = standingOf(facts, calendar, today);
  if (!wanted?.due) return rulingOf({ ...nothing, state: 'not-known' }, today, [promise, stepOf('应报期次', '日历未覆盖，无法确定应报日', null, sharingDuty)]);
  const further = monitorSetting(settings, `silent-${frequency.every}-promises`, today);
  const isSilent = missed > 0 && (arrivals.length === 0 || missed > Number(further.value));
  const { due } = wanted;
  const value: FreshnessValue = {
    state: isSilent ? 'silent' : owed ? 'late' : isKept(facts, wanted) ? 'kept' : 'due',
    periodWanted: wanted.period, dueOn: due.dueOn, provisional: due.provisional !== undefined && due.provisional.earliestOn !== due.provisional.latestOn,
    workingDaysLeft: workingDaysLeft(calendar, today, due), missed, missingPlaces: missingPlaces(facts, wanted),
  };
  return rulingOf(value, today, [
    promise,
    stepOf('应报期次', `${wanted.period}，应报日 ${due.dueOn}（遇休息日顺延到下一个工作日${value.provisional ? '；该年放假安排未公布，暂按最晚一日' : ''}）`, wanted.period, sharingDuty),
    stepOf('连续未报', arrivals.length === 0 ? '从未收到' : `应报日已过而未收到 ${missed} 次`, missed, sharingDuty),
    stepOf('静默界限', `首次未报之后再缺 ${further.value} 次，或者从未报送`, isSilent, settingCitation(further)),
  ]);
}
