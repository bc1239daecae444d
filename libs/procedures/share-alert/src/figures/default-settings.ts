import { alertKinds, type AlertKind } from '@lianban/contracts';
import { noticeSettings, settingTerm, type StepTerm } from '@lianban/deadlines';
import { settingOr, type DatedSetting, type PlainDate } from '@lianban/kernel';
import { DOCUMENT_IN_FORCE_FROM } from '../document.js';
import { shareAlertSlug } from '../share-alert.state.js';

const LOCAL = '本地默认值：通知未写明，待市数据局确认';
const OTHERS_WORKING_DAYS = 3;

/** Working days in which an office restores what is wrong, where it is not the usual three. */
const restoreWorkingDays: Partial<Record<AlertKind, number>> = { late: 1, rejected: 1, stuck: 1, silent: 2, unknown: 1, 'dead-letters': 2, 'key-expiry': 10 };

/** Seconds that a condition must last before it becomes an alert, where it does not at once: what mends itself calls nobody. */
const openAfterSeconds: Partial<Record<AlertKind, number>> = { stuck: 60, unknown: 60, backlog: 60, 'contract-spread': 60 };

const kinds = Object.keys(alertKinds) as AlertKind[];
const restoreKey = (kind: AlertKind): string => `${shareAlertSlug}.restore-${kind}-term-working-days`;
const openAfterKey = (kind: AlertKind): string => `${shareAlertSlug}.open-after-${kind}-seconds`;
const cureAfterKey = `${shareAlertSlug}.cure-after-seconds`;
const muteMostKey = `${shareAlertSlug}.mute-most-days`;

const local = (key: string, value: number): DatedSetting => ({ key, value, effectiveFrom: DOCUMENT_IN_FORCE_FROM, source: LOCAL, synthetic: false });

/** What a new installation starts with; each can be superseded by a dated setting that two persons approve. */
export const defaultSettings: DatedSetting[] = [
  ...noticeSettings(shareAlertSlug, DOCUMENT_IN_FORCE_FROM, LOCAL),
  local(`${shareAlertSlug}.coordinate-term-working-days`, 1),
  ...kinds.map((kind) => local(restoreKey(kind), restoreWorkingDays[kind] ?? OTHERS_WORKING_DAYS)),
  ...kinds.map((kind) => local(openAfterKey(kind), openAfterSeconds[kind] ?? 0)),
  local(cureAfterKey, 30),
  local(muteMostKey, 30),
];

/** How long an office has to restore what is wrong. */
export function restoreTerm(settings: readonly DatedSetting[], kind: AlertKind, on: PlainDate): StepTerm {
  return settingTerm(settings, restoreKey(kind), on, restoreWorkingDays[kind] ?? OTHERS_WORKING_DAYS);
}

const numberOf = (settings: readonly DatedSetting[], key: string, on: PlainDate): number => Number(settingOr(settings, defaultSettings, key, on).value);

/** Milliseconds that a condition lasts before it is an alert. */
export const openAfterMs = (settings: readonly DatedSetting[], kind: AlertKind, on: PlainDate): number => numberOf(settings, openAfterKey(kind), on) * 1000;

/** Milliseconds that a subject is seen healthy before its alert ends. */
export const cureAfterMs = (settings: readonly DatedSetting[], on: PlainDate): number => numberOf(settings, cureAfterKey, on) * 1000;

/** Days that an alert may be muted at most, counted from the day on which it is. */
export const muteMostDays = (settings: readonly DatedSetting[], on: PlainDate): number => numberOf(settings, muteMostKey, on);
