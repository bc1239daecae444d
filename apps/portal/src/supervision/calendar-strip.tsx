import { isPlainDate, weekdayOf } from '@lianban/kernel';
import type { Board } from '@lianban/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The coming days, worked or not. */
export function CalendarStrip({ strip, today }: { strip: Board['calendarStrip']; today: string }): ReactNode {
  const { t } = useTranslation(['supervision', 'ui']);
  const weekday = (date: string): string => (isPlainDate(date) ? t('ui:deadline.weekdays')[weekdayOf(date) - 1] ?? '' : '');
  return (
    <div className="lb-strip" tabIndex={0} role="region" aria-label={t('supervision:board.strip')}>
      {strip.map((day) => (
        <div key={day.date} className={`${day.workday ? (day.name ? 'lb-makeup' : '') : 'lb-off'} ${day.date === today ? 'lb-now' : ''}`}>
          <div>{day.date.slice(5)}</div>
          <div>{weekday(day.date)}</div>
          <div>{day.workday ? t('supervision:board.workday') : t('supervision:board.off')}</div>
          {day.name ? <div title={day.name}>{day.name.slice(0, 4)}</div> : null}
        </div>
      ))}
    </div>
  );
}
