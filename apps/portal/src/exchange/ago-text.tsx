import type { ReactNode } from 'react';
import { formatInstant } from '@lianban/ui';
import { useTranslation } from 'react-i18next';
import { ago } from './ago.js';

/** Since when, exactly, and how long that is. */
export function SinceText({ since, now }: { since: string; now: string }): ReactNode {
  const { t } = useTranslation('exchange');
  const { unit, n } = ago(since, now);
  return (
    <div>
      <div>{t('columns.ago', { for: t(`ago.${unit}`, { n }) })}</div>
      <time dateTime={since} className="lb-key lb-number">{t('columns.since', { at: formatInstant(since) })}</time>
    </div>
  );
}
