import { CheckProgress, checkStages, type BatchDetail, type CheckCounts } from '@lianban/contracts';
import { announcedStep, formatCount, formatDuration, LiveStatus, neverBack, Section, useLive } from '@lianban/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Progress, Steps } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { batchPath } from './node-api.js';
import { NotifyMe } from './notify-me.js';

/** The check as it goes: stage, counts, rate, estimate. The bar never goes back and leaving the page is safe. */
export function CheckProgressView({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  const { progress, fraction, live } = useProgress(batch);
  const stage = progress?.stage ?? 'parse';
  const percent = Math.floor(fraction * 100);
  const announced = announcedStep(fraction);
  return (
    <Section title={t('progress.title')} extra={<LiveStatus status={live.status} pollSeconds={live.pollSeconds} onPause={live.setPaused} />}>
      <Steps size="small" current={checkStages.indexOf(stage)} items={checkStages.map((each) => ({ title: t(`progress.stages.${each}`) }))} responsive className="lb-gap" />
      <Progress percent={percent} status="active" aria-label={t('progress.bar')} />
      <div className="lb-sr" aria-live="polite">{announced > 0 ? t('progress.announce', { percent: announced }) : ''}</div>
      <CountList counts={progress?.counts ?? batch.counts} />
      <p className="lb-muted">
        {progress?.rowsPerSecond ? `${t('progress.rate', { n: formatCount(Math.round(progress.rowsPerSecond)) })}，` : ''}
        {progress?.secondsLeft ? `${t('progress.left', { time: formatDuration(progress.secondsLeft) })}。` : ''}{t('progress.safe')}
      </p>
      <NotifyMe number={batch.number} secondsLeft={progress?.secondsLeft ?? null} />
    </Section>
  );
}

function useProgress(batch: BatchDetail) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<CheckProgress | null>(null);
  const shown = useRef(0);
  const refresh = (): void => void queries.invalidateQueries({ queryKey: ['batches', 'detail', batch.id] });
  const live = useLive({
    url: `${batchPath(batch.id)}/progress`, event: 'progress', schema: CheckProgress, enabled: true, poll: refresh,
    onMessage: (message) => {
      setProgress(message);
      if (message.state !== 'checking') refresh();
    },
  });
  shown.current = neverBack(shown.current, progress?.fraction ?? 0);
  return { progress, fraction: shown.current, live };
}

export function CountList({ counts }: { counts: CheckCounts }): ReactNode {
  const { t } = useTranslation('batches');
  const tone = { read: '', passed: '', refused: 'lb-bad', hinted: 'lb-warn', duplicates: 'lb-warn' } as const;
  return (
    <dl className="lb-counts">
      {(Object.keys(tone) as (keyof typeof tone)[]).map((key) => (
        <div key={key} className={counts[key] > 0 ? tone[key] : ''}><dt>{t(`progress.${key}`)}</dt><dd>{formatCount(counts[key])}</dd></div>
      ))}
    </dl>
  );
}
