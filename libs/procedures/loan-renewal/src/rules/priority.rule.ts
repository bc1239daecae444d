import { isPlainDate, rulingOf, stepOf, type PlainDate, type Ruling } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';
import { priorityProgrammes } from '../figures/loan-fund.figures.js';

const MOMENT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A day, or a day and time; without a zone it is read in Asia/Shanghai. */
const moment = z
  .string('请给出申请时间')
  .refine((text) => MOMENT.test(text) && isPlainDate(text.slice(0, 10)) && !Number.isNaN(momentOf(text)), '申请时间须写成 2024-01-02T09:00');

export const PriorityFacts = z.object({
  queue: z
    .array(z.object({ id: z.union([z.string(), z.number()], '请给出申请编号'), program: z.string().nullish(), appliedAt: moment }), '请列出排队的申请')
    .refine((queue) => new Set(queue.map(({ id }) => id)).size === queue.length, '同一编号在队列中出现两次'),
});
export type PriorityFacts = z.infer<typeof PriorityFacts>;

export interface PriorityValue {
  order: (string | number)[];
}

/** Holders of the three programmes first, without order among the programmes; then by time; ties stay as given (art. 7; A-16). */
export function priority({ queue }: PriorityFacts, asOf: PlainDate): Ruling<PriorityValue> {
  const rank = (each: { program?: string | null | undefined }): number => (hasPriority(each.program) ? 0 : 1);
  const sorted = [...queue].sort((a, b) => rank(a) - rank(b) || momentOf(a.appliedAt) - momentOf(b.appliedAt));
  const first = sorted.filter((each) => rank(each) === 0).length;
  return rulingOf({ order: sorted.map(({ id }) => id) }, asOf, [
    stepOf('优先的申请', `持有 ${priorityProgrammes.value.join('、')} 贷款的，共`, first, art('7')),
    stepOf('次序', '优先的在前；其余及同类之间按申请时间，同时的保持原序', sorted.map(({ id }) => id).join('、') || '无', art('7')),
  ]);
}

/** Whether a loan's programme is one that art. 7 names. */
export function hasPriority(program: string | null | undefined): boolean {
  return program != null && priorityProgrammes.value.includes(program.trim());
}

function momentOf(text: string): number {
  const [day, time] = [text.slice(0, 10), text.slice(11) || '00:00'];
  return Date.parse(`${day}T${/(Z|[+-]\d{2}:\d{2})$/.test(time) ? time : `${time}+08:00`}`);
}
