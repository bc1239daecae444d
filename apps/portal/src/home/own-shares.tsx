import { ShareStateView } from '@lianban/contracts';
import { DeclaredTable, ProblemView, Section, toProblem, useApi, type Column } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { z } from 'zod';
import { ConditionBadge } from '../exchange/condition/condition-badge.js';
import { worstFirst } from '../exchange/condition/attention.js';
import { EXCHANGE, sharePage } from '../exchange/exchange-api.js';
import { adviceOf, notHealthy } from '../exchange/own-advice.js';
import { PromiseWords } from '../exchange/overview/promise-cell.js';
import { TurnView } from '../exchange/turn-view.js';
import { useSession } from '../shell/session.js';

const Shares = z.object({ items: z.array(ShareStateView) });
const REFRESH_MS = 20_000;

/** The shares that this department gives or takes and that are not as promised, with what to do. */
export function OwnShares(): ReactNode {
  const { t } = useTranslation('exchange');
  const api = useApi();
  const query = useQuery({ queryKey: ['home', 'own-shares'], refetchInterval: REFRESH_MS, queryFn: ({ signal }) => api.get(`${EXCHANGE}/shares`, Shares, {}, signal) });
  const columns = useColumns();
  // Old word is no word: when the monitor does not answer, nothing is called well.
  if (query.isError) return <Section title={t('home.own')}><p>？ {t('home.ownUnknown')}</p><ProblemView problem={toProblem(query.error)} onRetry={() => void query.refetch()} /></Section>;
  if (!query.data) return null;
  const rows = worstFirst(query.data.items.filter(notHealthy));
  return (
    <Section title={t('home.own')}>
      {rows.length > 0 ? <p className="lb-muted">{t('home.ownLead')}</p> : null}
      <DeclaredTable label={t('home.own')} columns={columns} rows={rows} rowKey={(row) => row.shareKey} empty={<p className="lb-muted">{t(query.data.items.length > 0 ? 'home.ownNone' : 'overview.empty')}</p>} />
    </Section>
  );
}

function useColumns(): Column<ShareStateView>[] {
  const { t } = useTranslation('exchange');
  const { activePost } = useSession();
  const advice = (row: ShareStateView): string => t(`advice.${adviceOf(row, activePost.department)}`, { period: row.promise.periodWanted ?? '', due: row.promise.dueOn ?? '' });
  return [
    { key: 'share', title: t('columns.share'), heading: true, render: (row) => <div className="lb-col-share"><Link to={sharePage(row.shareKey)}>{row.title}</Link><div className="lb-muted">{t('share.lead', { giver: row.giver.name, consumer: row.consumer.name })}</div></div> },
    { key: 'condition', title: t('columns.condition'), render: (row) => <ConditionBadge condition={row.condition} /> },
    { key: 'what', title: t('home.what'), render: (row) => <div className="lb-col-reason"><strong>{advice(row)}</strong><div className="lb-muted lb-break">{row.reason}</div></div> },
    { key: 'promise', title: t('columns.promise'), render: (row) => <PromiseWords promise={row.promise} /> },
    { key: 'turn', title: t('columns.turn'), render: (row) => <TurnView turn={row.turn} /> },
  ];
}
