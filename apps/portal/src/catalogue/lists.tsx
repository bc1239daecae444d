import type { CatalogueDetail } from '@lianban/contracts';
import { DeclaredTable, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

type Carried = CatalogueDetail['lists'][number];

/** The lists that carry a share, each with its topic. */
export function Lists({ lists }: { lists: readonly Carried[] }): ReactNode {
  const { t } = useTranslation('catalogue');
  const columns: Column<Carried>[] = [
    { key: 'title', title: t('detail.list'), heading: true, render: (row) => <>{row.title}<div className="lb-key">{row.list}</div></> }, { key: 'giver', title: t('detail.giver'), render: (row) => row.giver },
    { key: 'receivers', title: t('detail.listReceivers'), render: (row) => <div className="lb-col-reason">{row.receivers.join('、')}</div> }, { key: 'promise', title: t('detail.promise'), render: (row) => row.promise ?? t('detail.unset') },
    { key: 'version', title: t('detail.listVersion'), render: (row) => row.contractVersion },
    { key: 'topic', title: t('messages.topic'), render: (row) => <Link to={`/catalogue/messages?topic=${encodeURIComponent(row.topic)}`} className="lb-link lb-break">{row.topic}</Link> },
  ];
  return <DeclaredTable label={t('detail.lists')} columns={columns} rows={lists} rowKey={(row) => row.list} empty={null} />;
}
