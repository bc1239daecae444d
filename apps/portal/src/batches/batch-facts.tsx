import { DownloadOutlined } from '@ant-design/icons';
import type { BatchDetail } from '@lianban/contracts';
import { formatBytes, formatCount, formatInstant, ProblemView, Section, useDownload } from '@lianban/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countyList } from '../shell/county-list.js';
import { batchPath } from './node-api.js';

export function BatchFacts({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  const download = useDownload();
  const facts: [string, ReactNode][] = [
    [t('page.counties'), countyList(batch.counties)],
    [t('page.fileName'), batch.fileName],
    [t('page.size'), formatBytes(batch.fileBytes)],
    [t('page.uploaded'), `${batch.uploadedBy}，${formatInstant(batch.uploadedAt)}`],
    [t('page.version'), formatCount(batch.version)],
    [t('page.digest'), <code key="digest">{batch.fileSha256}</code>],
  ];
  if (batch.correctsBatchId) facts.push([t('page.corrects'), <Link key="corrects" to={`/batches/${batch.correctsBatchId}`}>{t('page.openCorrected')}</Link>]);
  const original = <Button size="small" icon={<DownloadOutlined aria-hidden />} loading={download.isPending} onClick={() => download.mutate({ path: `${batchPath(batch.id)}/original` })}>{t('page.original')}</Button>;
  return (
    <Section title={t('page.fileFacts')} extra={original}>
      {download.problem ? <ProblemView problem={download.problem} /> : null}
      <dl className="lb-facts">{facts.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>
    </Section>
  );
}
