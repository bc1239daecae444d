import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatMonthDay } from '../format/format.js';
import { DayByDayDialog } from './day-by-day-dialog.js';
import { deadlinePhase, type Deadline } from './deadline-words.js';

interface DeadlineTextProps extends Deadline {
  /** With it the text opens the day-by-day calculation of that step. */
  stepId?: string;
  /** Make-up days that counted, e.g. `10-10`. */
  makeUpDays?: string[];
}

/** «剩 3 个工作日（截止 10-13 24:00，已计入 10-10 调休上班）», opening the proof. */
export function DeadlineText({ stepId, makeUpDays = [], ...deadline }: DeadlineTextProps): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const words = useDeadlineWords(deadline, makeUpDays);
  if (!stepId) return <span>{words}</span>;
  return (
    <>
      <Button type="link" className="lb-deadline" onClick={() => setOpen(true)} title={t('deadline.open')}>{words}</Button>
      {open ? <DayByDayDialog stepId={stepId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function useDeadlineWords(deadline: Deadline, makeUpDays: string[]): string {
  const { t } = useTranslation();
  const { phase, count } = deadlinePhase(deadline);
  const heads = {
    left: t('deadline.left', { count, replace: { count: formatCount(count) } }), today: t('deadline.today'),
    over: t('deadline.over', { count, replace: { count: formatCount(count) } }), unknown: '',
  };
  const notes: string[] = [t('deadline.until', { date: formatMonthDay(deadline.dueOn) })];
  if (makeUpDays.length > 0) notes.push(t('deadline.makeUp', { days: makeUpDays.join('、') }));
  if (deadline.provisional) notes.push(t('deadline.provisional', { from: deadline.provisional.earliestOn, to: deadline.provisional.latestOn }));
  return heads[phase] ? `${heads[phase]}（${notes.join('，')}）` : notes.join('，');
}
