import type { ShareStateDetail } from '@lianban/contracts';
import { formatInstant } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionBadge } from '../condition/condition-badge.js';

/** Conditions before, the newest first. */
export function ConditionHistory({ history }: Pick<ShareStateDetail, 'history'>): ReactNode {
  const { t } = useTranslation('exchange');
  if (history.length === 0) return <p className="lb-muted">{t('share.noHistory')}</p>;
  const newestFirst = [...history].sort((a, b) => b.from.localeCompare(a.from));
  return (
    <ol className="lb-timeline">
      {newestFirst.map((one) => (
        <li key={one.from + one.condition}>
          <ConditionBadge condition={one.condition} />
          <div><time dateTime={one.from}>{one.until ? t('share.until', { from: formatInstant(one.from), until: formatInstant(one.until) }) : t('share.ongoing', { from: formatInstant(one.from) })}</time></div>
          <div className="lb-break">{one.reason}</div>
        </li>
      ))}
    </ol>
  );
}
