import { SAFETY_NOTICE_IN_FORCE_FROM } from '@lianban/contracts';
import { noticeSettings, termSettings } from '@lianban/deadlines';
import { readingSettingKey, selectedReadings, settingOr, type DatedSetting, type PlainDate } from '@lianban/kernel';
import { defaultReadings, readingNotes, Readings, type ReadingKey } from '../readings.js';
import { gradeMeasures, gradeSettingKey, gradesAboveOrdinary, recalledThresholds, type GradeMeasure } from './grade-thresholds.js';

const SLUG = 'accident-investigation';
const LOCAL = '本地默认值：通知未写明，待市应急管理局确认';
const recalled = (article: string): string => `《生产安全事故报告和调查处理条例》（国务院令第493号）第${article}条（凭记忆，未核对原文）`;

const shipped = (key: string, value: DatedSetting['value'], source: string): DatedSetting => ({
  key: key.startsWith(SLUG) ? key : `${SLUG}.${key}`, value, effectiveFrom: SAFETY_NOTICE_IN_FORCE_FROM, source, synthetic: false,
});

/** Terms of national rules, as remembered, and of local practice. Calendar days, hours or working days, as the key says. */
const terms = {
  'report-by-firm-hours': [1, recalled('九')],
  'report-upward-hours': [2, recalled('十一')],
  'regrade-days': [30, recalled('十三')],
  'regrade-days-traffic-fire': [7, recalled('十三')],
  'investigation-term-days': [60, recalled('二十九')],
  'investigation-extension-days': [60, recalled('二十九')],
  'closing-term-days': [15, recalled('三十二')],
  'closing-term-days-extraordinary': [30, recalled('三十二')],
  'rework-term-working-days': [10, LOCAL],
  'publication-term-working-days': [20, '通知要求“及时”公布，没有写明天数；比照第（九）项执法决定的 20 个工作日，待市应急管理局确认'],
} as const satisfies Record<string, readonly [number, string]>;
export type AccidentTerm = keyof typeof terms;

const measures = Object.keys(gradeMeasures) as GradeMeasure[];
const thresholds = gradesAboveOrdinary.toReversed().flatMap((grade) =>
  measures.map((measure) => shipped(gradeSettingKey(grade, measure), recalledThresholds[grade][measure], recalled('三'))));
const keys = Object.keys(readingNotes) as ReadingKey[];

/** What a new installation starts with; each can be superseded by a dated setting that two persons approve. */
export const defaultSettings: DatedSetting[] = [
  ...termSettings(SLUG, SAFETY_NOTICE_IN_FORCE_FROM, LOCAL),
  ...noticeSettings(SLUG, SAFETY_NOTICE_IN_FORCE_FROM, LOCAL),
  ...Object.entries(terms).map(([key, [value, source]]) => shipped(key, value, source)),
  ...thresholds,
  ...keys.map((key) => shipped(readingSettingKey(SLUG, key), defaultReadings[key], `条文两种读法中所取的一种（${readingNotes[key].entry}）`)),
];

/** The setting that measures a term on a day, to count by and to cite. */
export function termSetting(settings: readonly DatedSetting[], term: AccidentTerm, on: PlainDate): DatedSetting {
  return settingOr(settings, defaultSettings, `${SLUG}.${term}`, on);
}

/** How the text is read on a day. */
export function readingsOn(settings: readonly DatedSetting[], on: PlainDate): Readings {
  return Readings.parse(selectedReadings(settings, SLUG, keys, on));
}
