import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { BulkAnswerReport } from '@lianban/procedure-subsidised-enrolment';
import { DeclaredTable, ErrorSummary, formatBytes, formatCount, Page, ProblemView, Section, useCommand, useDownload, type Column } from '@lianban/ui';
import { Button, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INSURANCE } from './insurance-api.js';

/** Answers in bulk: out as XLSX, filled in, and back. */
export default function BulkPage(): ReactNode {
  const { t } = useTranslation('enrolment');
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const [report, setReport] = useState<BulkAnswerReport | null>(null);
  const send = useCommand({
    run: (api, chosen: File, idempotencyKey) => {
      const form = new FormData();
      form.append('file', chosen, chosen.name);
      return api.sendForm(`${INSURANCE}/cases/answers`, BulkAnswerReport, form, { idempotencyKey });
    },
    refresh: [['cases'], ['home']], onDone: setReport,
  });
  const submit = (): void => {
    setMissing(!file);
    if (file) send.mutate(file);
  };
  return (
    <Page title={t('bulk.title')} lead={t('bulk.lead')} hasErrors={missing}>
      <ExportSection />
      <Section title={t('bulk.step2')}>
        <ErrorSummary errors={missing ? [{ fieldId: 'answers-file', message: t('bulk.required') }] : []} />
        {send.problem ? <ProblemView problem={send.problem} onRetry={submit} /> : null}
        <Upload.Dragger id="answers-file" accept=".xlsx" multiple={false} showUploadList={false} aria-label={t('bulk.upload')} beforeUpload={(chosen) => { setFile(chosen); setReport(null); setMissing(false); return false; }}>
          <p className="ant-upload-drag-icon"><InboxOutlined aria-hidden /></p>
          <p>{t('bulk.choose')}</p>
        </Upload.Dragger>
        {file ? <p>{t('bulk.chosen', { name: file.name, size: formatBytes(file.size) })}</p> : null}
        <Button type="primary" loading={send.isPending} onClick={submit} style={{ marginTop: 12 }}>{t('bulk.upload')}</Button>
      </Section>
      {report ? <Report report={report} /> : null}
    </Page>
  );
}

function ExportSection(): ReactNode {
  const { t } = useTranslation('enrolment');
  const download = useDownload();
  return (
    <Section title={t('bulk.step1')}>
      {download.problem ? <ProblemView problem={download.problem} /> : null}
      <Button icon={<DownloadOutlined aria-hidden />} loading={download.isPending} onClick={() => download.mutate({ path: `${INSURANCE}/cases/export.xlsx` })}>{t('bulk.export')}</Button>
    </Section>
  );
}

type Refused = BulkAnswerReport['refused'][number];

function Report({ report }: { report: BulkAnswerReport }): ReactNode {
  const { t } = useTranslation('enrolment');
  const columns: Column<Refused>[] = [
    { key: 'number', title: t('bulk.number'), heading: true, render: (row) => row.number },
    { key: 'row', title: t('bulk.row'), align: 'right', render: (row) => formatCount(row.row) },
    { key: 'message', title: t('bulk.message'), render: (row) => row.message },
    { key: 'remedy', title: t('bulk.remedy'), render: (row) => row.remedy },
    { key: 'code', title: t('bulk.code'), render: (row) => <code>{row.code}</code> },
  ];
  return (
    <Section title={t('bulk.result')}>
      <p role="status"><strong>{t('bulk.accepted', { n: formatCount(report.accepted) })}</strong>，{t('bulk.refused', { n: formatCount(report.refused.length) })}。{report.refused.length > 0 ? t('bulk.note') : ''}</p>
      <DeclaredTable label={t('bulk.result')} columns={columns} rows={report.refused} rowKey={(row) => String(row.row)} empty={<p>{t('bulk.allGood')}</p>} />
    </Section>
  );
}
