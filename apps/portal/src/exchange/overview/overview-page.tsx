import { toProblem, DelayedSkeleton, formatInstant, LiveStatus, Page, ProblemView } from '@lianban/ui';
import { Alert } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unheard } from '../condition/unheard.js';
import { OVERVIEW_MS, useOverview } from '../exchange-api.js';
import { OverviewView } from './overview-view.js';

/** The page of the morning: whose data is late, silent, refused or stuck, since when, whose turn it is. */
export default function OverviewPage(): ReactNode {
  const { t } = useTranslation('exchange');
  const [paused, setPaused] = useState(false);
  const query = useOverview(paused);
  const asOf = query.data?.at ?? null;
  const live = <LiveStatus status={paused ? 'paused' : 'polling'} pollSeconds={OVERVIEW_MS / 1000} asOf={asOf} onPause={setPaused} />;
  return (
    <Page title={t('overview.title')} lead={<>{t('overview.lead')}<div>{t('overview.platform')}</div></>} actions={live}>
      {paused && asOf ? <Alert type="warning" showIcon className="lb-gap" title={t('overview.pausedAt', { at: formatInstant(asOf) })} /> : null}
      <Heard query={query} />
    </Page>
  );
}

/** When the monitor does not answer, everything is unknown: an old green is no green. */
function Heard({ query }: { query: ReturnType<typeof useOverview> }): ReactNode {
  const { t } = useTranslation('exchange');
  const problem = query.isError ? <ProblemView problem={toProblem(query.error)} onRetry={() => void query.refetch()} /> : null;
  if (!query.data) return problem ? <><Alert type="warning" showIcon className="lb-gap" title={t('overview.unheardNone')} />{problem}</> : <DelayedSkeleton rows={8} />;
  if (!problem) return <OverviewView overview={query.data} heard />;
  return <OverviewView overview={unheard(query.data, t('overview.unheardWhy'))} heard={false}>{problem}<p>{t('overview.unheardAsOf', { at: formatInstant(query.data.at) })}</p></OverviewView>;
}
