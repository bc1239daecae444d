import { departments, listTitle } from '@lianban/contracts';
import { LandedVersion } from '@lianban/procedure-subsidised-enrolment';
import { formatCount, formatInstant, Page, PagedTable, usePagedList, type Column } from '@lianban/ui';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countyList } from '../../shell/county-list.js';
import { EvidenceDownload, EvidenceHint } from '../../shell/evidence-download.js';
import { useSession } from '../../shell/session.js';
import { useShareReason } from '../../shell/share-reason.js';
import { INSURANCE } from './insurance-api.js';

/** Landed versions and what became of their persons. */
export default function SharesPage(): ReactNode {
  const { t } = useTranslation('enrolment');
  const list = usePagedList({ name: 'shares', path: `${INSURANCE}/shares`, item: LandedVersion, idOf: (row) => `${row.list}/${row.version}/${row.state}` });
  return (
    <Page title={t('shares.title')} lead={t('shares.lead')}>
      <PagedTable label={t('shares.title')} list={list} columns={useColumns()} rowKey={(row) => `${row.list}/${row.version}`} empty={{ reason: t('shares.empty') }} />
      {useMayTakeEvidence() ? <EvidenceHint /> : null}
    </Page>
  );
}

/** As the service decides; a button that would only refuse is not shown. */
function useMayTakeEvidence(): boolean {
  const { activePost } = useSession();
  return ['insurance-handler', 'insurance-reviewer', 'bureau-monitor', 'auditor'].includes(activePost.role);
}

function useColumns(): Column<LandedVersion>[] {
  const { t } = useTranslation('enrolment');
  const reason = useShareReason();
  const evidence: Column<LandedVersion> = {
    key: 'evidence', title: t('shares.evidence'), render: (row) => (row.state === 'landing' ? '—' : <EvidenceDownload path={`${INSURANCE}/shares/${row.list}/${row.version}/evidence.zip`} of={t('shares.versionOf', { list: listTitle(row.list), n: row.version })} />),
  };
  const columns: Column<LandedVersion>[] = [
    { key: 'list', title: t('shares.list'), heading: true, render: (row) => listTitle(row.list) },
    { key: 'version', title: t('shares.version'), align: 'right', render: (row) => formatCount(row.version) },
    { key: 'department', title: t('shares.department'), render: (row) => departments[row.department] },
    { key: 'period', title: t('shares.period'), render: (row) => row.period },
    { key: 'counties', title: t('shares.counties'), render: (row) => countyList(row.counties) },
    { key: 'state', title: t('shares.state'), render: (row) => (row.state === 'applied' ? t('shares.states.applied') : <Tag color={row.state === 'refused' || row.state === 'stuck' ? 'error' : 'processing'} variant="outlined">{t(`shares.states.${row.state}`)}</Tag>) },
    { key: 'rows', title: t('shares.rows'), align: 'right', render: (row) => formatCount(row.rows) },
    { key: 'outcomes', title: t('shares.outcomes'), render: (row) => row.outcomes.map((each) => t('shares.persons', { label: each.label, n: formatCount(each.persons) })).join('，') || '—' },
    { key: 'cases', title: t('shares.cases'), align: 'right', render: (row) => formatCount(row.openCases) },
    { key: 'landed', title: t('shares.landed'), render: (row) => formatInstant(row.landedAt) },
    { key: 'applied', title: t('shares.applied'), render: (row) => formatInstant(row.appliedAt) },
    { key: 'reason', title: t('shares.reason'), render: (row) => reason(row.reasonCode) ?? '—' },
  ];
  return useMayTakeEvidence() ? [...columns, evidence] : columns;
}
