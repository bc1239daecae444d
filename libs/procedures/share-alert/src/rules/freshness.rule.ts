import { workingDaysLeft, type Calendar } from '@lianban/calendar';
import { rulingOf, settingCitation, stepOf, type DatedSetting, type PlainDate, type Ruling } from '@lianban/kernel';
import { sharingDuty } from '../document.js';
import { monitorSetting } from '../figures/monitor-settings.js';
import { promisesUpTo, type Frequency, type PromisedPeriod } from './promises.js';

/** A version that came and was not withdrawn: period, business day of its publication, places that it covers. */
export interface Arrival {
  period: string;
  arrivedOn: PlainDate;
  places: readonly string[];
}

export interface FreshnessFacts {
  frequency: Frequency;
  /** What a period of the list is; a yearly list may be promised monthly. */
  scope: 'day' | 'month' | 'year';
  arrivals: readonly Arrival[];
}

/** kept: the wanted period is there · due: it is not there and its day has not passed · not-known: no calendar says. */
export interface FreshnessValue {
  state: 'owes-nothing' | 'kept' | 'due' | 'late' | 'silent' | 'not-known';
  periodWanted: string | null;
  dueOn: PlainDate | null;
  provisional: boolean;
  workingDaysLeft: number | null;
  /** Promised days that have passed one after the other without what was promised. */
  missed: number;
  /** Places that the list has covered before and the wanted period does not. */
  missingPlaces: string[];
}

const MOST_LOOKED_BACK = 40;
const nothing = { periodWanted: null, dueOn: null, provisional: false, workingDaysLeft: null, missed: 0, missingPlaces: [] };

/** How a list stands to its promise on a day (10号 art. 5: each department gives what it holds; the day is that of the contract, silence a local setting). */
export function freshness(facts: FreshnessFacts, today: PlainDate, { calendar, settings }: { calendar: Calendar; settings: readonly DatedSetting[] }): Ruling<FreshnessValue> {
  const { frequency, arrivals } = facts;
  const promise = stepOf('报送约定', frequency.label, frequency.every, sharingDuty);
  if (frequency.whenAny) return rulingOf({ ...nothing, state: 'owes-nothing' }, today, [promise, stepOf('应报期次', '没有新内容的期次不用报', null, sharingDuty)]);
  const further = monitorSetting(settings, `silent-${frequency.every}-promises`, today);
  const { current, missed, wanted } = missedPromises(facts, calendar, today);
  if (!wanted?.due) return rulingOf({ ...nothing, state: 'not-known' }, today, [promise, stepOf('应报期次', '日历未覆盖，无法确定应报日', null, sharingDuty)]);
  const isSilent = missed > 0 && (arrivals.length === 0 || missed > Number(further.value));
  const missingPlaces = missingOf(facts, wanted);
  const state = isSilent ? 'silent' : wanted !== current || missed > 0 ? 'late' : isKept(facts, wanted) ? 'kept' : 'due';
  const { due } = wanted;
  const value: FreshnessValue = {
    state, periodWanted: wanted.period, dueOn: due.dueOn, provisional: due.provisional !== undefined && due.provisional.earliestOn !== due.provisional.latestOn,
    workingDaysLeft: workingDaysLeft(calendar, today, due), missed, missingPlaces,
  };
  return rulingOf(value, today, [
    promise,
    stepOf('应报期次', `${wanted.period}，应报日 ${due.dueOn}（遇休息日顺延${value.provisional ? '，下一年度放假安排未公布，为暂定' : ''}）`, wanted.period, sharingDuty),
    stepOf('连续未报', arrivals.length === 0 ? '从未收到' : `已过应报日而未收到 ${missed} 次`, missed, sharingDuty),
    stepOf('静默界限', `首次未报后再缺 ${further.value} 次，或从未报送`, isSilent, settingCitation(further)),
  ]);
}

/** `missed` counts back from the last promised day that has passed; `wanted` is what is asked for now: of periods that stand beside one another the oldest missed, else the latest. */
function missedPromises(facts: FreshnessFacts, calendar: Calendar, today: PlainDate): { current: PromisedPeriod | undefined; missed: number; wanted: PromisedPeriod | undefined } {
  const first = facts.arrivals.map(({ arrivedOn, period }) => (facts.scope === 'day' ? period : arrivedOn)).sort()[0];
  const promises = [...take(promisesUpTo(facts.frequency, calendar, today), (promise) => first === undefined || promise.opensOn.slice(0, first.length) >= first.slice(0, 7))];
  const passed = promises.filter(({ due }) => due !== undefined && due.dueOn < today);
  const keptAt = passed.findIndex((promise) => isKept(facts, promise));
  const missed = first === undefined ? passed.slice(0, 1) : keptAt < 0 ? passed : passed.slice(0, keptAt);
  const owed = facts.frequency.every === 'day' && first !== undefined ? passed.filter((promise) => promise.period >= first && !isKept(facts, promise)).at(-1) : missed[0];
  return { current: promises[0], missed: missed.length, wanted: owed ?? promises[0] };
}

