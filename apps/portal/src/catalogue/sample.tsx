import type { CatalogueDetail } from '@lianban/contracts';
import { DeclaredTable, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Row = CatalogueDetail['sample'][number];

/** Rows that never were. */
export function Sample({ entry: { fields, sample } }: { entry: Pick<CatalogueDetail, 'fields' | 'sample'> }): ReactNode {
  const { t } = useTranslation('catalogue');
  const columns: Column<Row>[] = fields.map(({ key, label }, index) => ({ key, title: label, heading: index === 0, render: (row) => row[key] ?? <span className="lb-muted">{t('detail.empty')}</span> }));
  return (
    <>
      <p className="lb-muted">{t('detail.sampleNote')}</p>
      <DeclaredTable label={t('detail.sample')} columns={columns} rows={sample} rowKey={(row) => JSON.stringify(row)} empty={null} />
    </>
  );
}
