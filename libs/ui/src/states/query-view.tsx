import type { UseQueryResult } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../api/problem-error.js';
import { ProblemView } from '../problem/problem-view.js';
import { DelayedSkeleton } from './delayed.js';
import { StaleBanner } from './stale-banner.js';

interface QueryViewProps<T> {
  query: UseQueryResult<T>;
  rows?: number;
  /** When this is one part of a page: its name, so that a failure names what is missing and leaves the rest. */
  part?: string;
  children: (data: T) => ReactNode;
}

/** Loading, failed, stale or ready: one answer for every query. What has loaded stays visible when a later reading fails. */
export function QueryView<T>({ query, rows = 4, part, children }: QueryViewProps<T>): ReactNode {
  const { t } = useTranslation();
  if (query.data !== undefined) {
    const asOf = query.dataUpdatedAt ? new Date(query.dataUpdatedAt).toISOString() : null;
    return <>{query.isRefetchError ? <StaleBanner asOf={asOf} /> : null}{children(query.data)}</>;
  }
  if (query.isError) {
    const problem = <ProblemView problem={toProblem(query.error)} onRetry={() => void query.refetch()} />;
    if (!part) return problem;
    return <><Alert type="warning" showIcon title={t('state.partialTitle')} description={t('state.partialText', { name: part })} className="lb-gap" />{problem}</>;
  }
  return <DelayedSkeleton rows={rows} />;
}
