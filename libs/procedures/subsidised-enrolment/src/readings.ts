import { z } from 'zod';

/**
 * Where the text allows two readings, the one chosen; `input.config` of a worked case selects another.
 * An official interpretation by the medical-insurance bureau (art. 78) overrides any of them.
 */
export const Readings = z.object({
  'B.waitingCountsPayDay': z.boolean().default(true),
  'B.deadlineCountsStartDay': z.boolean().default(false),
  'B.deadlineRollover': z.boolean().default(false),
  'B.retroClipToYear': z.boolean().default(true),
  'B.refundDate': z.enum(['application', 'event']).default('application'),
});
export type Readings = z.infer<typeof Readings>;
export type ReadingKey = keyof Readings;

export const defaultReadings: Readings = Readings.parse({});

/** Each reading in a sentence for the rule book and the calculator (zh-CN). */
export const readingNotes: Record<ReadingKey, { entry: string; article: string; text: string }> = {
  'B.waitingCountsPayDay': { entry: 'B-01', article: '17', text: '等待期自缴费当日起算，第 91 日起享受；否则缴费次日起算' },
  'B.deadlineCountsStartDay': { entry: 'B-02', article: '18', text: '90 日期限不计当日，最后一天为第 90 日；否则当日计为第 1 日' },
  'B.deadlineRollover': { entry: 'B-03', article: '18', text: '期限最后一天遇休息日不顺延；否则顺延至下一工作日' },
  'B.retroClipToYear': { entry: 'B-05', article: '19(4)', text: '追溯享受不早于缴费对应年度 1 月 1 日；否则追溯到中断首日' },
  'B.refundDate': { entry: 'B-07', article: '23', text: '以申请退费之日与待遇期开始之日相比；否则以事由发生之日相比' },
};
