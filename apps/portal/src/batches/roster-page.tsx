import { listPlaces, RosterRow, type BatchDetail } from '@lianban/contracts';
import { formatCount, formatInstant, PrintSheet, ProblemView, QueryView, toProblem, usePagedList, DelayedSkeleton, EmptyState } from '@lianban/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '../shell/session.js';
import { batchPath, useBatch } from './node-api.js';
import { Signatures } from './receipt-page.js';

/** The signature roster of a batch: masked, one line a person, headings on every page. */
export default function RosterPage(): ReactNode {
  const { batchId = '' } = useParams();
  return <QueryView query={useBatch(batchId)}>{(batch) => <Roster batch={batch} />}</QueryView>;
}

function Roster({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  const { user, activePost } = useSession();
  const { list, rows, total } = usePagedList({ name: 'roster', path: `${batchPath(batch.id)}/roster`, item: RosterRow, query: { batch: batch.id }, idOf: (row) => String(row.line), watchMs: 600_000 });
  if (list.isPending) return <DelayedSkeleton rows={8} />;
  if (list.isError) return <ProblemView problem={toProblem(list.error)} onRetry={() => void list.refetch()} />;
  const left = total - rows.length;
  return (
    <PrintSheet title={t('roster.title')} number={batch.number} printedBy={{ name: user.name, post: activePost.title }} printedAt={formatInstant(new Date().toISOString())} backTo={`/batches/${batch.id}`}>
      <p>{batch.listTitle} · {batch.period} · {t('roster.total', { n: formatCount(total) })}。{t('roster.lead')}</p>
      {list.hasNextPage ? <p className="lb-no-print" role="status">{t('roster.loadAllHint')} <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('roster.more', { n: formatCount(left) })}</Button></p> : null}
      {rows.length === 0 ? <EmptyState reason={t('roster.empty')} /> : <RosterTable rows={rows} />}
      <Signatures />
    </PrintSheet>
  );
}

function RosterTable({ rows }: { rows: RosterRow[] }): ReactNode {
  const { t } = useTranslation(['batches', 'ui']);
  return (
    <div className="lb-scroll-x" tabIndex={0} role="region" aria-label={t('batches:roster.title')}>
      <table className="lb-table">
        <thead><tr>{(['line', 'name', 'idNumber', 'category', 'county', 'recognisedOn', 'sign'] as const).map((key) => <th key={key} scope="col">{t(`batches:roster.${key}`)}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td>{row.line}</td><td>{row.name}</td><td className="lb-number">{row.idNumber}</td><td>{row.category ?? t('ui:none')}</td><td>{listPlaces[row.county]}</td><td>{row.recognisedOn ?? t('ui:none')}</td><td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
