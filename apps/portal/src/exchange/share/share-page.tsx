import type { ShareStateDetail } from '@lianban/contracts';
import { formatInstant, LiveStatus, Page, ProblemView, Section, DelayedSkeleton, toProblem } from '@lianban/ui';
import { Alert } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { unheardShare, type ShownShare } from '../condition/unheard.js';
import { OVERVIEW_MS, useShare } from '../exchange-api.js';
import { LagChart } from '../lag/lag-chart.js';
import { ConditionHistory } from './condition-history.js';
import { PromiseFacts } from './promise-facts.js';
import { ShareActions } from './share-actions.js';
import { ShareNow } from './share-now.js';
import { VersionTable } from './version-table.js';

/** One share towards one consumer: how it stands and why, every version with its proof, and the way to repair it. */
export default function SharePage(): ReactNode {
  const { shareKey = '' } = useParams();
  const { t } = useTranslation('exchange');
  const [paused, setPaused] = useState(false);
  const query = useShare(shareKey, paused);
  const problem = query.isError ? <ProblemView problem={toProblem(query.error)} onRetry={() => void query.refetch()} /> : null;
  if (!query.data) return problem ?? <DelayedSkeleton rows={8} />;
  const now = new Date(query.dataUpdatedAt).toISOString();
  const asOf = query.data.state.asOf ?? now;
  const state: ShownShare = problem ? unheardShare(query.data.state, asOf, t('overview.unheardWhy')) : query.data.state;
  const live = <LiveStatus status={paused ? 'paused' : 'polling'} pollSeconds={OVERVIEW_MS / 1000} asOf={asOf} onPause={setPaused} />;
  return (
    <Page title={state.title} lead={t('share.lead', { giver: state.giver.name, consumer: state.consumer.name })} actions={<ShareActions state={state} versions={query.data.versions} />}>
      {problem}
      {paused ? <Alert type="warning" showIcon className="lb-gap" title={t('overview.pausedAt', { at: formatInstant(now) })} /> : null}
      <ShareBody detail={{ ...query.data, state }} now={asOf} live={live} />
    </Page>
  );
}

interface ShareBodyProps {
  detail: Omit<ShareStateDetail, 'state'> & { state: ShownShare };
  now: string;
  live: ReactNode;
}

function ShareBody({ detail, now, live }: ShareBodyProps): ReactNode {
  const { t } = useTranslation('exchange');
  return (
    <>
      <Section title={t('share.now')} extra={live}><ShareNow state={detail.state} now={now} /></Section>
      <Section title={t('share.versions')}><VersionTable versions={detail.versions} /></Section>
      <div className="lb-grid-side">
        <Section title={t('share.chart')}><LagChart samples={detail.lagSamples} /></Section>
        <div>
          <Section title={t('share.promise')}><PromiseFacts state={detail.state} /></Section>
          <Section title={t('share.history')}><ConditionHistory history={detail.history} /></Section>
        </div>
      </div>
    </>
  );
}
