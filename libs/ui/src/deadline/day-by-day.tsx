import { isPlainDate, weekdayOf } from '@lianban/kernel';
import type { StepExplanation } from '@lianban/contracts';
import { Checkbox, Flex, Tag } from 'antd';
import type { TFunction } from 'i18next';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format/format.js';

type Day = StepExplanation['days'][number];

const notable = (day: Day): boolean => !day.counted || day.reason === 'make-up';

/** A term ticked off day by day: which day counted, which did not, and by which notice. */
export function DayByDay({ explanation }: { explanation: StepExplanation }): ReactNode {
  const { t } = useTranslation();
  const [onlyNotable, setOnlyNotable] = useState(false);
  const days = onlyNotable ? explanation.days.filter(notable) : explanation.days;
  const counted = explanation.days.filter((day) => day.counted).length;
  const first = explanation.days[0]?.date ?? explanation.dueOn;
  return (
    <Flex vertical gap={12}>
      <div>
        <div>{leadOf(explanation, dayBefore(first), t)}</div>
        <div>{t('deadline.dialogSum', { counted: formatCount(counted), excluded: formatCount(explanation.days.length - counted) })}</div>
      </div>
      <Checkbox checked={onlyNotable} onChange={(event) => setOnlyNotable(event.target.checked)}>{t('deadline.onlyExcluded')}</Checkbox>
      <div className="lb-scroll" tabIndex={0} role="region" aria-label={t('deadline.dialogTitle')}>
        <table className="lb-table lb-days">
          <thead><tr>{(['day', 'week', 'counts', 'reason', 'notice'] as const).map((key) => <th key={key} scope="col">{t(`deadline.${key}`)}</th>)}</tr></thead>
          <tbody>{days.map((day) => <DayRow key={day.date} day={day} />)}</tbody>
        </table>
      </div>
    </Flex>
  );
}

/** Where a fact set the end there is no number of days to name. */
function leadOf({ termWorkingDays: count, dueOn: to }: StepExplanation, from: string, t: TFunction): string {
  return count === null ? t('deadline.dialogLeadFixed', { from, to }) : t('deadline.dialogLead', { from, count, to });
}

function DayRow({ day }: { day: Day }): ReactNode {
  const { t } = useTranslation();
  const reason = t(`dayReason.${day.reason}` as 'dayReason.counted', { defaultValue: day.reason });
  return (
    <tr className={day.counted ? undefined : 'lb-day-out'}>
      <td>{day.date}</td>
      <td>{weekdayName(day.date, t('deadline.weekdays'))}</td>
      <td>{day.counted ? t('deadline.counted', { index: day.index ?? 0 }) : <Tag>{t('deadline.notCounted')}</Tag>}</td>
      <td>{day.name ? `${day.name}，${reason}` : reason}</td>
      <td>{day.notice ?? t('none')}</td>
    </tr>
  );
}

function weekdayName(date: string, names: string): string {
  return isPlainDate(date) ? names[weekdayOf(date) - 1] ?? '' : '';
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
