import { SAFETY_NOTICE_IN_FORCE_FROM } from '@lianban/contracts';
import { noticeSettings, termSettings } from '@lianban/deadlines';
import { settingOr, type DatedSetting, type PlainDate } from '@lianban/kernel';

const SLUG = 'decision-performance';
const LOCAL = '本地默认值：通知未写明，待市应急管理局确认';
const recalled = (act: string, article: string): string => `《${act}》第${article}条（凭记忆，未核对原文）`;

/** What item 11 leaves to local practice and to national acts, as remembered. The unit is in the key. */
const terms = {
  'demand-term-working-days': [3, LOCAL],
  'acknowledgement-term-working-days': [1, LOCAL],
  'halt-execution-term-working-days': [1, LOCAL],
  'fine-payment-days': [15, recalled('行政处罚法', '六十七')],
  'after-demand-days': [10, recalled('行政强制法', '五十四')],
  'suit-term-months': [6, recalled('行政诉讼法', '四十六')],
  'court-application-term-months': [3, recalled('行政强制法', '五十三')],
  'late-surcharge-daily-bp': [300, recalled('行政处罚法', '七十二')],
  'late-surcharge-cap-percent': [100, recalled('行政处罚法', '七十二')],
} as const satisfies Record<string, readonly [number, string]>;
export type PerformanceTerm = keyof typeof terms;

/** What a new installation starts with; each can be superseded by a dated setting that two persons approve. */
export const defaultSettings: DatedSetting[] = [
  ...termSettings(SLUG, SAFETY_NOTICE_IN_FORCE_FROM, LOCAL),
  ...noticeSettings(SLUG, SAFETY_NOTICE_IN_FORCE_FROM, LOCAL),
  ...Object.entries(terms).map(([key, [value, source]]): DatedSetting => ({ key: `${SLUG}.${key}`, value, effectiveFrom: SAFETY_NOTICE_IN_FORCE_FROM, source, synthetic: false })),
];

/** The setting that measures a term on a day, to count by and to cite. */
export function performanceSetting(settings: readonly DatedSetting[], term: PerformanceTerm, on: PlainDate): DatedSetting {
  return settingOr(settings, defaultSettings, `${SLUG}.${term}`, on);
}
