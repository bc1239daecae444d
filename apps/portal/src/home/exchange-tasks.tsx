import { DeclaredTable, EmptyState, ProblemView, toProblem } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { needsAttention, worstFirst } from '../exchange/condition/attention.js';
import { useOverview } from '../exchange/exchange-api.js';
import { useShareColumns } from '../exchange/overview/share-columns.js';

const SHOWN = 8;
const COLUMNS: readonly string[] = ['share', 'condition', 'reason', 'turn'];

/** Shares that somebody must do something about, the worst first. */
export function ExchangeTasks(): ReactNode {
  const { t } = useTranslation('exchange');
  const query = useOverview();
  const now = query.data?.at ?? '';
  const columns = useShareColumns(now).filter(({ key }) => COLUMNS.includes(key));
  if (query.isError) return <><p>？ {t('overview.unheardNone')}</p><ProblemView problem={toProblem(query.error)} onRetry={() => void query.refetch()} /></>;
  if (!query.data) return null;
  const rows = worstFirst(query.data.shares.filter(needsAttention));
  return (
    <>
      <h3 className="lb-h3">{t('home.tasks')}</h3>
      <DeclaredTable label={t('home.tasks')} columns={columns} rows={rows.slice(0, SHOWN)} rowKey={(row) => row.shareKey} empty={<EmptyState reason={t('home.none')} action={<Link to="/exchange">{t('home.open')}</Link>} />} />
      {rows.length > SHOWN ? <p><Link to="/exchange?condition=attention">{t('home.all', { n: rows.length })}</Link></p> : null}
    </>
  );
}
