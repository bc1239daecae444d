import { z } from 'zod';

/** Where item 7 allows two readings, the one chosen; `input.config` of a worked case selects another. */
export const Readings = z.object({
  'E.rollover': z.boolean('须为 true 或 false').default(false),
});
export type Readings = z.infer<typeof Readings>;
export type ReadingKey = keyof Readings;

export const defaultReadings: Readings = Readings.parse({});

/** Each reading in a sentence for the rule book (zh-CN). */
export const readingNotes: Record<ReadingKey, { entry: string; article: string; text: string }> = {
  'E.rollover': { entry: 'E-02', article: '7', text: '一年期满之日遇休息日不顺延；否则顺延到下一个工作日' },
};
