import { listTitle, shareConditions } from '@lianban/contracts';
import { DeclaredTable, EmptyState, FilterBar, formatCount, Section, useUrlFilters, type FilterField } from '@lianban/ui';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { conditions, worstFirst } from '../condition/attention.js';
import type { ShownOverview, ShownShare } from '../condition/unheard.js';
import { ConditionTiles } from './condition-tiles.js';
import { Depends, KafkaLine } from './depends.js';
import { headline } from './headline.js';
import { OtherTiles } from './other-tiles.js';
import { useShareColumns } from './share-columns.js';
import { choicesOf, filterShares, shareFilterKeys } from './share-filters.js';

interface OverviewViewProps {
  overview: ShownOverview;
  /** False: the monitor no longer answers, and nothing is known. */
  heard: boolean;
  /** Why it was not heard. */
  children?: ReactNode;
}

export function OverviewView({ overview, heard, children }: OverviewViewProps): ReactNode {
  const { t } = useTranslation('exchange');
  const { values } = useUrlFilters(shareFilterKeys);
  const { tone, text } = headline(overview, heard, t);
  return (
    <>
      <Alert type={tone} showIcon className="lb-gap lb-headline" title={text} role="status" data-testid="headline" />
      {children}
      <KafkaLine kafka={overview.kafka} />
      <Section title={t('overview.tiles')}><ConditionTiles shares={overview.shares} chosen={values.condition} /><h3 className="lb-h3">{t('overview.others')}</h3><OtherTiles counted={heard ? overview : null} /></Section>
      <Section title={t('overview.table')}><Shares overview={overview} /></Section>
      <Section title={t('overview.depends')}><Depends overview={overview} /></Section>
    </>
  );
}

function Shares({ overview }: { overview: ShownOverview }): ReactNode {
  const { t } = useTranslation(['exchange', 'ui']);
  const { values, set, clear, active } = useUrlFilters(shareFilterKeys);
  const rows = worstFirst(filterShares(overview.shares, values));
  const columns = useShareColumns(overview.at);
  const count = active ? t('exchange:overview.countOf', { shown: formatCount(rows.length), total: formatCount(overview.shares.length) }) : t('exchange:overview.count', { shown: formatCount(rows.length) });
  const empty = active ? <EmptyState title={t('ui:state.filteredTitle')} reason={t('exchange:overview.filteredEmpty')} action={<Button onClick={clear}>{t('ui:state.clearFilters')}</Button>} /> : <EmptyState reason={t('exchange:overview.empty')} />;
  return (
    <>
      <FilterBar fields={useFields(overview.shares)} values={values} onChange={set} onClear={clear} />
      <p className="lb-count" role="status" data-testid="share-count">{count}</p>
      <DeclaredTable label={t('exchange:overview.table')} columns={columns} rows={rows} rowKey={(row) => row.shareKey} empty={empty} />
    </>
  );
}

function useFields(shares: readonly ShownShare[]): FilterField<(typeof shareFilterKeys)[number]>[] {
  const { t } = useTranslation('exchange');
  return [
    { key: 'condition', label: t('filters.condition'), options: [{ value: 'attention', label: t('overview.attention') }, ...conditions.map((value) => ({ value, label: shareConditions[value] }))] },
    { key: 'giver', label: t('filters.giver'), options: choicesOf(shares, (row) => row.giver) },
    { key: 'consumer', label: t('filters.consumer'), options: choicesOf(shares, (row) => row.consumer) },
    { key: 'list', label: t('filters.list'), options: choicesOf(shares, (row) => ({ id: row.list, name: listTitle(row.list) })) },
  ];
}
