import { z } from 'zod';

/**
 * Where the text allows two readings, the one chosen; `input.config` of a worked case selects another.
 * An official interpretation by the city's finance office (art. 24) overrides any of them.
 */
export const Readings = z.object({
  'A.leadMode': z.enum(['nth_before', 'clear_days']).default('nth_before'),
  'A.lateFiling': z.enum(['refuse', 'leading_group']).default('refuse'),
  'A.dayCount': z.enum(['end_minus_start', 'inclusive']).default('end_minus_start'),
  'A.monthBasis': z.enum(['days30', 'calendar']).default('days30'),
  'A.yearDays': z.union([z.literal(360), z.literal(365)], '计息年天数只能是 360 或 365').default(360),
  'A.overCommitment': z.enum(['reject', 'leading_group']).default('reject'),
  'A.nextDay': z.enum(['calendar', 'working']).default('calendar'),
  'A.bankMonthDays': z.union([z.literal(30), z.literal('actual_month')], '按月利率折日只能是 30 或 actual_month').default(30),
  'A.blacklistMin': z.int('逾期次数须为整数').min(1, '逾期次数至少为 1').default(3),
});
export type Readings = z.infer<typeof Readings>;
export type ReadingKey = keyof Readings;

export const defaultReadings: Readings = Readings.parse({});

/** Each reading in a sentence for the rule book and the calculator (zh-CN). */
export const readingNotes: Record<ReadingKey, { entry: string; article: string; text: string }> = {
  'A.leadMode': { entry: 'A-01', article: '12(2)', text: '到期日不计，向前数到的第 20 个工作日当日仍算按时；否则须留足 20 个完整工作日，即第 21 个' },
  'A.lateFiling': { entry: 'A-20', article: '12(2)', text: '过了最后一天的申请不予受理；否则可作为特殊情况报领导小组' },
  'A.dayCount': { entry: 'A-03', article: '8', text: '借用天数算头不算尾，当日归还为 0 天；否则首尾都算' },
  'A.monthBasis': { entry: 'A-04', article: '8', text: '一个月按 30 天；否则到次月对应日（没有对应日的到月末）' },
  'A.yearDays': { entry: 'A-05', article: '8', text: '日利率按年利率除以 360；否则除以 365' },
  'A.overCommitment': { entry: 'A-08', article: '10(3)', text: '超过银行承诺续贷金额的不予批准；否则报领导小组' },
  'A.nextDay': { entry: 'A-11', article: '12(5)', text: '次日指日历上的第二天；否则指下一个工作日' },
  'A.bankMonthDays': { entry: 'A-12', article: 'annex-1', text: '月利率按 30 天折算为日利率；否则按当月实际天数' },
  'A.blacklistMin': { entry: 'A-13', article: '19', text: '三次以上含三次；可改为四次' },
};
