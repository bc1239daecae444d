import type { CatalogueDetail } from '@lianban/contracts';
import { formatCount } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FactsList } from '../casework/facts-list.js';
import { catalogueEntryPage } from './catalogue-api.js';

/** Items of GB/T 21063.3 and DB36/T 1124 in their order, ours after them. */
export function Metadata({ entry }: { entry: CatalogueDetail }): ReactNode {
  const { t } = useTranslation('catalogue');
  const facts = [
    [t('detail.code'), entry.code], [t('detail.provider'), entry.giver?.name ?? t('nobody')], [t('detail.providerCode'), entry.giver?.id ?? t('nobody')], [t('detail.summary'), entry.abstract], [t('detail.format'), entry.format],
    [t('detail.attribute'), entry.attribute ? t(`attributes.${entry.attribute}`) : t('detail.unset')], [t('detail.condition'), entry.condition ?? t('detail.unset')], [t('detail.method'), entry.method],
    [t('detail.open'), entry.openAttribute], [t('detail.cycle'), entry.updateCycle], [t('detail.published'), entry.publishedOn ?? t('detail.unset')], [t('detail.related'), <Related key="related" related={entry.relatedCodes} />],
    [t('detail.version'), entry.contractVersion ?? t('detail.unset')], [t('detail.sensitivity'), entry.sensitivity], [t('detail.topic'), entry.topic ?? t('detail.none')], [t('detail.retention'), entry.retentionDays === null ? t('detail.none') : t('detail.days', { n: formatCount(entry.retentionDays) })],
  ] as const;
  return <FactsList facts={facts} />;
}

function Related({ related }: { related: CatalogueDetail['relatedCodes'] }): ReactNode {
  const { t } = useTranslation('catalogue');
  if (related.length === 0) return t('detail.none');
  return related.map(({ code, title }) => <div key={code}><Link to={catalogueEntryPage(code)} className="lb-link">{title}</Link></div>);
}
