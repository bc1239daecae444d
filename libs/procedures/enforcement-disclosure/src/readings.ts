import { z } from 'zod';

/** Where item 9 allows two readings, the one chosen; `input.config` of a worked case selects another. */
export const Readings = z.object({
  'E.countDecisionDay': z.boolean('须为 true 或 false').default(false),
});
export type Readings = z.infer<typeof Readings>;
export type ReadingKey = keyof Readings;

export const defaultReadings: Readings = Readings.parse({});

/** Each reading in a sentence for the rule book (zh-CN). */
export const readingNotes: Record<ReadingKey, { entry: string; article: string; text: string }> = {
  'E.countDecisionDay': { entry: 'E-01', article: '9', text: '作出决定的当日不计，从次日起数；否则当日是工作日的算作第 1 个工作日' },
};
