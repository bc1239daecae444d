import { DownloadOutlined } from '@ant-design/icons';
import { getListContract, identityCategories, isPersonal, listPlaces, ReceivedRow, RevealedRow, type ListColumn, type ReceivedListDetail } from '@lianban/contracts';
import { FilterBar, PagedTable, ProblemView, RevealControl, Section, useApi, useClearText, useDownload, usePagedList, useUrlFilters, type Column } from '@lianban/ui';
import { fenOfYuan, formatYuan } from '@lianban/kernel';
import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberSearch } from '../casework/number-search.js';
import { useSession } from '../shell/session.js';
import { receivedPath } from './received-api.js';

const KEYS = ['county', 'q'] as const;
const WATCH_MS = 60_000;

/** The rows of a received list, masked; one at a time in clear, with a purpose, for 60 s. */
export function ReceivedRows({ detail }: { detail: ReceivedListDetail }): ReactNode {
  const { t } = useTranslation('received');
  const filters = useUrlFilters(KEYS);
  const path = receivedPath(detail.list);
  const list = usePagedList({ name: `received-${detail.list}`, path: `${path}/rows`, item: ReceivedRow, query: filters.values, idOf: (row) => row.id, watchMs: WATCH_MS });
  const columns = useColumns(detail);
  const counties = getListContract(detail.list).countyColumn ? detail.held?.counties ?? [] : [];
  return (
    <Section title={t('detail.rows')} extra={<ExportButton path={`${path}/export.xlsx`} receiver={detail.receiver.id} />}>
      <FilterBar
        fields={counties.length > 0 ? [{ key: 'county' as const, label: t('detail.county'), options: counties.map(({ county }) => ({ value: county, label: listPlaces[county] })) }] : []}
        values={filters.values} onChange={filters.set} onClear={filters.clear}
        extra={<NumberSearch label={t('detail.search')} begins={t('detail.searchHint')} value={filters.values.q} onSearch={(q) => filters.set({ q })} />}
      />
      <PagedTable label={t('detail.rows')} list={list} columns={columns} rowKey={(row) => row.id} filters={filters} empty={{ reason: t('detail.empty') }} />
    </Section>
  );
}

/** Only who receives the list takes it away. */
function ExportButton({ path, receiver }: { path: string; receiver: string }): ReactNode {
  const { t } = useTranslation('received');
  const { activePost } = useSession();
  const download = useDownload();
  if (activePost.department !== receiver) return null;
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} loading={download.isPending} onClick={() => download.mutate({ path })}>{t('detail.export')}</Button>
      {download.problem ? <ProblemView problem={download.problem} /> : null}
    </>
  );
}

interface ClearRow extends RevealedRow {
  id: string;
}

function useColumns({ list, receiver }: ReceivedListDetail): Column<ReceivedRow>[] {
  const { t } = useTranslation('received');
  const api = useApi();
  const { activePost } = useSession();
  const { clear, left, show, hide } = useClearText<ClearRow>();
  const columns = columnsShown(list);
  const cell = (column: ListColumn, row: ReceivedRow): string => shown(column, (clear?.id === row.id ? clear.cells : row.cells)[column.key]);
  const reveal = async (row: ReceivedRow, purpose: string): Promise<void> =>
    show({ id: row.id, ...(await api.post(`${receivedPath(list)}/rows/${encodeURIComponent(row.id)}/reveal`, RevealedRow, { purpose })) });
  const source = (row: ReceivedRow): string => t('detail.line', { version: row.version, line: row.line });
  const own = activePost.department === receiver.id;
  const control = (row: ReceivedRow): ReactNode =>
    (row.masked.length === 0 ? '—' : <Flex gap={8} align="center"><RevealControl shown={clear?.id === row.id} left={left} of={source(row)} onPurpose={(purpose) => reveal(row, purpose)} onHide={hide} /></Flex>);
  const drawn = columns.map((column, index): Column<ReceivedRow> => ({ key: column.key, title: column.label, heading: index === 0, render: (row) => <span className="lb-break">{cell(column, row)}</span>, ...(column.type === 'amount-yuan' ? { align: 'right' as const } : {}) }));
  const action: Column<ReceivedRow>[] = own && columns.some(isPersonal) ? [{ key: 'action', title: t('detail.action'), render: control }] : [];
  // Beside what the row is known by: at the end of a wide table nobody finds it.
  return [...drawn.slice(0, 1), ...action, ...drawn.slice(1), { key: 'source', title: t('detail.source'), render: source }];
}

/** Columns that say something to the reader: not which way a row changed, nor that a code was looked at. */
function columnsShown(list: ReceivedListDetail['list']): ListColumn[] {
  const { columns } = getListContract(list);
  const confirming = columns.map(({ confirmedBy }) => confirmedBy);
  return columns.filter(({ key, onlyIn }) => !onlyIn && !confirming.includes(key));
}

function shown({ type }: ListColumn, text: string | null | undefined): string {
  if (!text) return '—';
  if (type === 'county') return (listPlaces as Record<string, string>)[text] ?? text;
  if (type === 'amount-yuan') return formatYuan(fenOfYuan(text) ?? 0);
  return type === 'category' ? (identityCategories as Record<string, { label: string }>)[text]?.label ?? text : text;
}
