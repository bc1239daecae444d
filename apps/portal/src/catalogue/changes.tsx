import type { CatalogueDetail } from '@lianban/contracts';
import { DeclaredTable, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Change = CatalogueDetail['changes'][number];

/** What each version brought, and what it meant for those who read. */
export function Changes({ changes }: { changes: readonly Change[] }): ReactNode {
  const { t } = useTranslation('catalogue');
  const columns: Column<Change>[] = [
    { key: 'version', title: t('detail.changeVersion'), heading: true, render: (row) => row.version }, { key: 'on', title: t('detail.changeOn'), render: (row) => row.on },
    { key: 'what', title: t('detail.changeWhat'), render: (row) => <div className="lb-col-reason-wide">{row.what}</div> },
    { key: 'verdict', title: t('detail.changeVerdict'), render: (row) => <span className={row.verdict === 'breaking' ? 'lb-light-red' : ''}>{t(`detail.verdicts.${row.verdict}`)}</span> },
  ];
  return <DeclaredTable label={t('detail.changes')} columns={columns} rows={changes} rowKey={(row) => row.version} empty={<p className="lb-muted">{t('detail.noChanges')}</p>} />;
}
