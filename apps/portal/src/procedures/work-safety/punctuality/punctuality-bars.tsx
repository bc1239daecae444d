import { formatCount, formatPercent } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { barOf, type PunctualityRow } from './punctuality-figures.js';

/** Shares on time, side by side. The table below says the same in numbers. */
export function PunctualityBars({ rows }: { rows: readonly PunctualityRow[] }): ReactNode {
  const { t } = useTranslation('safety');
  return (
    <>
      <ul className="lb-bars lb-plain" aria-label={t('punctuality.chart')}>{rows.map((row) => <li key={row.key} className="lb-bar"><Bar row={row} /></li>)}</ul>
      <p className="lb-muted">{t('punctuality.legend')}</p>
    </>
  );
}

function Bar({ row }: { row: PunctualityRow }): ReactNode {
  const { t } = useTranslation('safety');
  const bar = barOf(row);
  return (
    <>
      <span>{row.label}</span>
      <span className="lb-bar-track" aria-hidden>{bar ? <><span className="lb-bar-on" style={{ width: `${bar.onTime}%` }} /><span className="lb-bar-late" style={{ width: `${bar.late}%` }} /></> : null}</span>
      <span className="lb-number">{bar ? t('punctuality.of', { share: formatPercent(row.onTimeShare), onTime: formatCount(row.onTime), due: formatCount(row.due) }) : t('punctuality.none')}</span>
    </>
  );
}
