import { findListContract, FindingRow, type BatchDetail } from '@lianban/contracts';
import { Choice, PagedTable, usePagedList, type Column } from '@lianban/ui';
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { batchPath } from './node-api.js';

interface FindingRowsProps {
  batch: BatchDetail;
  code: string;
  onCode: (code: string) => void;
}

/** The rows of one rule or of all, cells masked, the bad ones marked. */
export function FindingRows({ batch, code, onCode }: FindingRowsProps): ReactNode {
  const { t } = useTranslation('batches');
  const list = usePagedList({ name: `batch-rows-${batch.id}`, path: `${batchPath(batch.id)}/rows`, item: FindingRow, query: { code }, idOf: (row) => String(row.line), watchMs: 60_000 });
  const options = [{ value: '', label: t('findings.all') }, ...batch.findings.map((group) => ({ value: group.code, label: `${group.code} ${group.sentence}` }))];
  return (
    <Flex vertical gap={8} style={{ marginTop: 16 }}>
      <Flex gap={8} align="center" wrap>
        <label htmlFor="finding-code">{t('findings.filter')}</label>
        <Choice id="finding-code" value={code} onChange={onCode} options={options} style={{ width: 340, maxWidth: '100%' }} popupMatchSelectWidth={false} />
        <span className="lb-muted">{t('findings.masked')}</span>
      </Flex>
      <PagedTable label={t('findings.rowTitle')} list={list} columns={useColumns(batch)} rowKey={(row) => String(row.line)} empty={{ reason: t('findings.emptyRows') }} />
    </Flex>
  );
}

function useColumns(batch: BatchDetail): Column<FindingRow>[] {
  const { t } = useTranslation('batches');
  const columns = findListContract(batch.list)?.columns.filter((column) => !column.onlyIn || column.onlyIn === batch.mode) ?? [];
  return [
    { key: 'line', title: t('findings.line'), heading: true, render: (row) => row.line },
    { key: 'problems', title: t('findings.problems'), render: (row) => <>{row.findings.map((each) => <div key={each.code + (each.column ?? '')}>{each.message}<br /><span className="lb-muted">{each.remedy}</span></div>)}</> },
    ...columns.map((column): Column<FindingRow> => ({
      key: column.key, title: column.label,
      render: (row) => <span className={row.findings.some((each) => each.column === column.key || each.column === column.label) ? 'lb-bad-cell' : undefined}>{row.cells[column.key] ?? row.cells[column.label] ?? '—'}</span>,
    })),
  ];
}
