import type { AuditVerdict } from '@lianban/contracts';
import { DeclaredTable, formatCount, formatInstant, Section, type Column } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Row = AuditVerdict['services'][number];

/** What walking the copied chains found, service by service; a bad one first. */
export function VerdictView({ verdict }: { verdict: AuditVerdict }): ReactNode {
  const { t } = useTranslation('audit');
  const broken = verdict.services.filter(({ holds }) => !holds).length;
  const rows = verdict.services.toSorted((one, other) => Number(one.holds) - Number(other.holds));
  const total = formatCount(rows.reduce((sum, row) => sum + row.rows, 0));
  return (
    <Section title={t('verify.title')}>
      <Alert role="status" data-testid="audit-verdict" type={broken > 0 ? 'error' : 'success'} showIcon title={broken > 0 ? t('verify.broken', { n: broken }) : t('verify.allHold', { rows: total })} description={t('verify.at', { at: formatInstant(verdict.at) })} className="lb-gap" />
      <DeclaredTable label={t('verify.title')} rows={rows} columns={useColumns()} rowKey={(row) => row.service} empty={null} />
    </Section>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('audit');
  return [
    { key: 'service', title: t('verify.service'), heading: true, render: (row) => row.name },
    { key: 'result', title: t('verify.result'), render: (row) => <Result row={row} /> },
    { key: 'rows', title: t('verify.rows'), align: 'right', render: (row) => formatCount(row.rows) },
    { key: 'purged', title: t('verify.purged'), align: 'right', render: (row) => formatCount(row.purged) },
    { key: 'last', title: t('verify.last'), render: (row) => formatInstant(row.lastSealedAt) },
  ];
}

function Result({ row: { firstBad, rows } }: { row: Row }): ReactNode {
  const { t } = useTranslation('audit');
  if (firstBad) return <strong className="lb-light-red">{t('verify.bad', { ...firstBad })}</strong>;
  return rows === 0 ? <span className="lb-muted">{t('verify.never')}</span> : t('verify.holds');
}
