import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format/format.js';
import { LiveStatus } from '../live/live-status.js';
import { toProblem } from '../api/problem-error.js';
import { ProblemView } from '../problem/problem-view.js';
import { DelayedSkeleton } from '../states/delayed.js';
import { EmptyState } from '../states/empty-state.js';
import { StaleBanner } from '../states/stale-banner.js';
import { DeclaredTable, type DeclaredTableProps } from './declared-table.js';
import type { PagedList } from './use-paged-list.js';

interface PagedTableProps<T> extends Omit<DeclaredTableProps<T>, 'rows' | 'empty'> {
  list: PagedList<T>;
  empty: { reason: string; action?: ReactNode };
  /** Set when filters are on: an empty result then says so and offers to clear them. */
  filters?: { active: boolean; clear: () => void };
}

/** A paged list with all its states: loading, empty and why, failed, stale, new records announced, more to load. */
export function PagedTable<T extends object>({ list, empty, filters, ...table }: PagedTableProps<T>): ReactNode {
  const { list: query } = list;
  if (query.isPending) return <DelayedSkeleton rows={6} />;
  if (query.isError && !query.data) return <ProblemView problem={toProblem(query.error)} onRetry={() => void query.refetch()} />;
  return (
    <Flex vertical gap={8}>
      {list.watching.isError && !list.paused ? <StaleBanner asOf={new Date(query.dataUpdatedAt).toISOString()} /> : null}
      <TableHead list={list} />
      <DeclaredTable {...table} rows={list.rows} empty={<NoRows empty={empty} filters={filters} />} />
      <MoreRows list={list} />
    </Flex>
  );
}

function TableHead<T>({ list }: { list: PagedList<T> }): ReactNode {
  const { t } = useTranslation();
  return (
    <Flex justify="space-between" gap={8} wrap align="center">
      <span className="lb-count">{t('table.count', { total: formatCount(list.total) })}</span>
      <div aria-live="polite">
        {list.fresh > 0 ? <Button onClick={() => void list.list.refetch()}>{t('table.newRecords', { count: list.fresh, replace: { count: formatCount(list.fresh) } })}</Button> : null}
      </div>
      {list.pollSeconds === null ? null : <LiveStatus status={list.paused ? 'paused' : 'polling'} pollSeconds={list.pollSeconds} onPause={list.setPaused} />}
    </Flex>
  );
}

function NoRows({ empty, filters }: Pick<PagedTableProps<object>, 'empty' | 'filters'>): ReactNode {
  const { t } = useTranslation();
  if (!filters?.active) return <EmptyState reason={empty.reason} action={empty.action} />;
  return <EmptyState title={t('state.filteredTitle')} reason={t('state.filteredText')} action={<Button onClick={filters.clear}>{t('state.clearFilters')}</Button>} />;
}

function MoreRows<T>({ list }: { list: PagedList<T> }): ReactNode {
  const { t } = useTranslation();
  const { list: query, rows, total } = list;
  if (!query.hasNextPage) return null;
  return (
    <Flex vertical align="center" gap={8} className="lb-gap">
      <span className="lb-muted">{t('table.shown', { shown: formatCount(rows.length), total: formatCount(total) })}</span>
      {query.isFetchNextPageError ? <ProblemView problem={toProblem(query.error)} /> : null}
      <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('table.more', { count: Math.min(rows.length, total - rows.length), replace: { count: formatCount(Math.max(1, total - rows.length)) } })}
      </Button>
    </Flex>
  );
}
