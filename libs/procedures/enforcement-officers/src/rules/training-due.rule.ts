import { dateFact, item } from '@lianban/contracts';
import { addYears, rulingOf, stepOf, type PlainDate, type Ruling } from '@lianban/kernel';
import { z } from 'zod';
import { trainingYears } from '../figures/training.figures.js';

/** When an officer was last trained, and the day for which it is asked. */
export const TrainingDueFacts = z
  .object({ lastTrained: dateFact, today: dateFact })
  .refine(({ lastTrained, today }) => lastTrained <= today, { path: ['lastTrained'], message: '上次培训日晚于所问之日' });
export type TrainingDueFacts = z.infer<typeof TrainingDueFacts>;

export interface TrainingDueValue {
  /** The last day by which the officer is to be trained anew, itself in time. */
  due: PlainDate;
  overdue: boolean;
}

/** Three years after the officer's own last training, overdue strictly after that day (item 23; E-04). */
export function trainingDue({ lastTrained, today }: TrainingDueFacts, asOf: PlainDate): Ruling<TrainingDueValue> {
  const due = addYears(lastTrained, trainingYears.value);
  const overdue = today > due;
  return rulingOf({ due, overdue }, asOf, [
    stepOf('下次轮训期限', `上次培训 ${lastTrained} 起满 ${trainingYears.value} 年，按本人上次培训滚动计算（原则上）`, due, item('23')),
    stepOf('是否逾期', `${today} ${overdue ? '晚于' : '不晚于'} ${due}`, overdue, item('23')),
  ]);
}
