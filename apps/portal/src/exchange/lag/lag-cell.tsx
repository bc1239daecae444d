import type { LagView } from '@lianban/contracts';
import { formatCount, formatDuration } from '@lianban/ui';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lagPhase } from './lag-words.js';
import { SparkLine } from './spark-line.js';

/** How far a consumer is behind: as time first, then as messages, where it goes, and when nothing will wait any more. */
export function LagCell({ lag }: { lag: LagView | null }): ReactNode {
  const { t } = useTranslation('exchange');
  const phase = lagPhase(lag);
  if (!lag) return <Tooltip title={t('lag.unknownHint')}><span tabIndex={0} className="lb-cite lb-condition-unknown-text">？ {t('lag.unknown')}</span></Tooltip>;
  if (phase === 'none') return <span className="lb-muted">{t('lag.none')}</span>;
  return (
    <div className="lb-col-lag">
      <div><strong>{t('lag.behind', { time: formatDuration(lag.seconds) })}</strong>，<span className="lb-number">{t('lag.messages', { n: formatCount(lag.messages) })}</span></div>
      <div className="lb-muted">{[t(`lag.trends.${lag.trend}`), phase === 'hopeless' ? t('lag.never') : t('lag.zero', { time: formatDuration(lag.zeroInSeconds) })].filter(Boolean).join('，')}</div>
      {lag.recent ? <SparkLine values={lag.recent} /> : null}
    </div>
  );
}
