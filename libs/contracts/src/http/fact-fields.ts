import { isPlainDate, type PlainDate } from '@lianban/kernel';
import { z } from 'zod';

/** A calendar date as people give it to a rule or a form: ISO, existing, between 1900 and 2199. */
export const dateFact: z.ZodType<PlainDate, string> = z
  .string('日期须写成 YYYY-MM-DD')
  .refine(isPlainDate, '日期不存在或格式不是 YYYY-MM-DD')
  .refine((text) => text >= '1900' && text < '2200', '日期须在 1900 年至 2199 年之间')
  .transform((text) => text as PlainDate);
