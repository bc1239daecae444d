import type { CatalogueDetail } from '@lianban/contracts';
import { DeclaredTable, EmptyState, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Field = CatalogueDetail['fields'][number];

/** What a row says, field by field. */
export function EntryFields({ fields }: { fields: readonly Field[] }): ReactNode {
  const { t } = useTranslation('catalogue');
  const word = (yes: boolean): string => t(yes ? 'detail.yes' : 'detail.no');
  const columns: Column<Field>[] = [
    { key: 'label', title: t('detail.field'), heading: true, render: (row) => row.label }, { key: 'key', title: t('detail.key'), render: (row) => <code>{row.key}</code> },
    { key: 'type', title: t('detail.type'), render: (row) => t(`types.${row.type}` as 'types.text', { defaultValue: row.type }) }, { key: 'required', title: t('detail.required'), render: (row) => word(row.required) },
    { key: 'personal', title: t('detail.personal'), render: (row) => word(row.personal) }, { key: 'note', title: t('detail.note'), render: (row) => <div className="lb-col-reason-wide">{row.note}</div> },
  ];
  return <DeclaredTable label={t('detail.fields')} columns={columns} rows={fields} rowKey={(row) => row.key} empty={<EmptyState reason={t('detail.noFields')} />} />;
}
