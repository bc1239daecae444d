import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import type { AuditEntryView, AuditVerdict } from '@lianban/contracts';
import { Page, PagedTable, ProblemView, useDownload } from '@lianban/ui';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIT, useAuditEntries, useAuditFilters, useVerifyAudit } from './audit-api.js';
import { useAuditColumns } from './audit-columns.js';
import { AuditDrawer } from './audit-drawer.js';
import { AuditFilterBar } from './audit-filter-bar.js';
import { VerdictView } from './verdict-view.js';

/** Who did and saw what, when, for what purpose; read-only for everyone. */
export default function AuditPage(): ReactNode {
  const { t } = useTranslation('audit');
  const filters = useAuditFilters();
  const list = useAuditEntries(filters);
  const [opened, setOpened] = useState<AuditEntryView | null>(null);
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const verify = useVerifyAudit(setVerdict);
  const download = useDownload();
  const problem = verify.problem ?? download.problem;
  return (
    <Page
      title={t('title')} lead={t('lead')}
      actions={<>
        <Button type="primary" icon={<SafetyCertificateOutlined aria-hidden />} loading={verify.isPending} onClick={() => verify.mutate()}>{verify.isPending ? t('verify.running') : t('verify.run')}</Button>
        <Button icon={<DownloadOutlined aria-hidden />} loading={download.isPending} onClick={() => download.mutate({ path: `${AUDIT}/export.xlsx`, query: filters.values })}>{t('export')}</Button>
      </>}
    >
      {problem ? <ProblemView problem={problem} /> : null}
      {verdict ? <VerdictView verdict={verdict} /> : null}
      <AuditFilterBar filters={filters} />
      <PagedTable label={t('title')} list={list} columns={useAuditColumns(setOpened)} rowKey={(row) => row.id} filters={filters} empty={{ reason: t('empty') }} />
      <AuditDrawer entry={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}
