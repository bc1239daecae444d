import type { ReactNode } from 'react';
import { formatMonthDay } from '../format/format.js';
import { useExplanation } from './day-by-day-dialog.js';
import { DeadlineText } from './deadline-text.js';
import type { Deadline } from './deadline-words.js';

/** A deadline that also names the make-up days that counted, where its calculation can be read. */
export function ProvenDeadline({ stepId, ...deadline }: Deadline & { stepId: string }): ReactNode {
  const { data } = useExplanation(stepId);
  const makeUpDays = data?.days.filter((day) => day.counted && day.reason === 'make-up').map((day) => formatMonthDay(day.date)) ?? [];
  return <DeadlineText {...deadline} stepId={stepId} makeUpDays={makeUpDays} />;
}
