import { DownloadOutlined } from '@ant-design/icons';
import { findListContract, type BatchDetail, type FindingGroup, type FindingLevel } from '@lianban/contracts';
import { DeclaredTable, formatCount, ProblemView, Section, useDownload, type Column } from '@lianban/ui';
import { Button, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CountList } from './check-progress.js';
import { FindingRows } from './finding-rows.js';
import { batchPath } from './node-api.js';

const colours: Record<FindingLevel, string> = { block: 'error', error: 'error', hint: 'warning' };

/** What the checks found: by rule first, the rows of a rule on demand. */
export function Findings({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  const [code, setCode] = useState<string | null>(null);
  const download = useDownload();
  const workbook = batch.findings.length > 0 ? (
    <Button icon={<DownloadOutlined aria-hidden />} loading={download.isPending} onClick={() => download.mutate({ path: `${batchPath(batch.id)}/error-workbook` })}>{t('findings.workbook')}</Button>
  ) : null;
  return (
    <Section title={t('findings.title')} extra={workbook}>
      {download.problem ? <ProblemView problem={download.problem} /> : null}
      <CountList counts={batch.counts} />
      {batch.findings.length > 0 ? <p className="lb-muted">{t('findings.levelHint')}{t('findings.workbookHint')}</p> : null}
      <DeclaredTable label={t('findings.title')} columns={useColumns(batch, setCode)} rows={batch.findings} rowKey={(row) => `${row.code}/${row.column ?? ''}`} empty={<p>{t('findings.none')}</p>} />
      {code !== null ? <FindingRows batch={batch} code={code} onCode={setCode} /> : null}
    </Section>
  );
}

function useColumns(batch: BatchDetail, onRows: (code: string) => void): Column<FindingGroup>[] {
  const { t } = useTranslation('batches');
  const labelOf = (key: string): string => findListContract(batch.list)?.columns.find((column) => column.key === key)?.label ?? key;
  return [
    { key: 'sentence', title: t('findings.sentence'), heading: true, render: (row) => <span>{row.sentence}{row.column ? `（${labelOf(row.column)}）` : ''}</span> },
    { key: 'level', title: t('findings.level'), render: (row) => <Tag color={colours[row.level]} variant="outlined">{t(`findings.levels.${row.level}`)}</Tag> },
    { key: 'code', title: t('findings.code'), render: (row) => <code>{row.code}</code> },
    { key: 'rows', title: t('findings.rows'), align: 'right', render: (row) => formatCount(row.rows) },
    { key: 'remedy', title: t('findings.remedy'), render: (row) => row.remedy },
    { key: 'open', title: t('findings.rowTitle'), render: (row) => <Button type="link" data-open="" onClick={() => onRows(row.code)} aria-label={`${t('findings.showRows')}：${row.sentence}`}>{t('findings.showRows')}</Button> },
  ];
}
