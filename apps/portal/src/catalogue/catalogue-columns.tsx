import { carriers, type CatalogueEntry } from '@lianban/contracts';
import type { Column } from '@lianban/ui';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { catalogueEntryPage } from './catalogue-api.js';

export function useCatalogueColumns(): Column<CatalogueEntry>[] {
  const { t } = useTranslation('catalogue');
  return [
    { key: 'title', title: t('columns.title'), heading: true, render: (row) => <Title entry={row} /> },
    { key: 'between', title: t('columns.between'), render: (row) => <div className="lb-col-reason"><Between entry={row} /></div> },
    { key: 'basis', title: t('columns.basis'), render: (row) => <Basis entry={row} /> },
    { key: 'carrier', title: t('columns.carrier'), render: (row) => <>{carriers[row.carrier]}{row.attribute ? <div className="lb-key">{t(`attributes.${row.attribute}`)}</div> : null}</> },
    { key: 'frequency', title: t('columns.frequency'), render: (row) => <div className="lb-col-reason">{row.frequency}</div> },
    { key: 'declined', title: t('columns.declined'), render: (row) => row.declinedBy.map(({ name }) => name).join('、') || t('noneDeclined') },
  ];
}

function Title({ entry }: { entry: CatalogueEntry }): ReactNode {
  const { t } = useTranslation('catalogue');
  return (
    <div className="lb-col-reason-wide">
      <Link to={catalogueEntryPage(entry.share)} className="lb-link">{entry.title}</Link> {entry.personal ? <Tag>{t('personal')}</Tag> : null}
      <div className="lb-key">{entry.abstract}</div>
    </div>
  );
}

/** Who gives what to whom, in words. */
export function Between({ entry }: { entry: Pick<CatalogueEntry, 'giver' | 'receivers'> }): ReactNode {
  const { t } = useTranslation('catalogue');
  return <>{entry.giver?.name ?? t('nobody')} → {entry.receivers.map(({ name }) => name).join('、') || t('nobody')}</>;
}

const SHOWN = 3;

/** Where it stands, and whether the text says it or it is read into it. */
export function Basis({ entry, all = false }: { entry: Pick<CatalogueEntry, 'basis' | 'explicit'>; all?: boolean }): ReactNode {
  const { t } = useTranslation('catalogue');
  const lines = all ? entry.basis : entry.basis.slice(0, SHOWN);
  return (
    <div className="lb-col-reason">
      {lines.map((line) => <div key={line}>{line}</div>)}
      {lines.length < entry.basis.length ? <div>…</div> : null}
      <Tag {...(entry.explicit ? {} : { title: t('inferredHint') })}>{t(entry.explicit ? 'explicit' : 'inferred')}</Tag>
    </div>
  );
}
