import { settingOr, type DatedSetting, type PlainDate } from '@lianban/kernel';
import { DOCUMENT_IN_FORCE_FROM } from '../document.js';

const PREFIX = 'exchange-monitor';
const LOCAL = '本地默认值：通知未写明，待市数据局确认';

/** What art. 5 leaves to local practice: the unit is in the key. */
const figures = {
  'silent-day-promises': 3,
  'silent-month-promises': 2,
  'silent-year-promises': 1,
  'stuck-after-seconds': 300,
  'sign-fresh-seconds': 30,
  'witness-lag-seconds': 30,
  'volume-versions': 6,
  'volume-factor': 3,
  'volume-least-changes': 20,
  'key-expiry-days': 30,
  'backlog-after-seconds': 120,
} as const;
export type MonitorFigure = keyof typeof figures;

/** What a new installation judges by; each can be superseded by a dated setting that two persons approve. */
export const monitorSettings: DatedSetting[] = Object.entries(figures).map(([key, value]) => (
  { key: `${PREFIX}.${key}`, value, effectiveFrom: DOCUMENT_IN_FORCE_FROM, source: LOCAL, synthetic: false }));

/** The setting by which is judged on a day, to count by and to cite. */
export function monitorSetting(settings: readonly DatedSetting[], figure: MonitorFigure, on: PlainDate): DatedSetting {
  return settingOr(settings, monitorSettings, `${PREFIX}.${figure}`, on);
}
